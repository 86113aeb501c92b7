from __future__ import annotations

import copy
import os
import pickle
import sys
from typing import TYPE_CHECKING

import pytest

from desktop_host.config import Config
from desktop_host.errors import StreamlitSecretNotFoundError
from desktop_host.script.context import Run, Services, entered
from desktop_host.script.media import MediaStore
from desktop_host.script.runner import Script, prepare_process
from desktop_host.script.secret_files import SecretFiles
from desktop_host.script.secrets import Secrets, Section
from desktop_host.script.state import SessionStore
from desktop_host.script.uploads import Uploads

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

APP = """
TOP = "app-top-value"
NUMBER = 70001
SHARE = 0.5
flag = true
[db]
user = "app-user-value"
items = [1, 2]
[db.deep]
key = "deep-value"
[[hosts]]
name = "first-host-value"
"""
HOME = """
TOP = "home-top-value"
only_home = "home-only-value"
[db]
password = "home-password"
"""

pytestmark = pytest.mark.usefixtures("forgotten")


@pytest.fixture
def place(tmp_path: Path) -> Callable[..., Secrets]:
    """Make secrets of files with these texts, the later ones winning; a change is seen at once."""

    def make(*texts: str) -> Secrets:
        paths = [tmp_path / f"{number}" / ".streamlit" / "secrets.toml" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.parent.mkdir(parents=True)
            path.write_text(text, encoding="utf-8")
        return Secrets(SecretFiles(lambda: [str(path) for path in paths], look_every=0))

    return make


def test_items_and_attributes_are_the_same(place: Callable[..., Secrets]) -> None:
    secrets = place(APP)
    assert secrets["TOP"] == secrets.TOP == secrets.get("TOP") == "app-top-value"
    assert secrets.db.deep.key == secrets["db"]["deep"]["key"] == "deep-value"
    assert secrets.hosts[0].name == "first-host-value"
    assert list(secrets.keys()) == list(secrets) == ["TOP", "NUMBER", "SHARE", "flag", "db", "hosts"]
    assert len(secrets) == 6
    assert secrets.has_key("db")
    assert "nope" not in secrets
    assert secrets.get("nope", 3) == 3
    assert dict(secrets.items())["NUMBER"] == 70001
    assert "app-top-value" in list(secrets.values())
    assert type(secrets.to_dict()["db"]["deep"]) is dict
    assert dict(**secrets.db)["user"] == "app-user-value"


def test_a_later_file_replaces_whole_sections(place: Callable[..., Secrets]) -> None:
    secrets = place(HOME, APP)
    assert secrets.TOP == "app-top-value"
    assert secrets.only_home == "home-only-value"
    assert "password" not in secrets.db


def test_its_text_shows_no_value(place: Callable[..., Secrets]) -> None:
    secrets = place(APP)
    shown = f"{secrets} {secrets!r} {secrets.db} {secrets.db!r} {secrets.items()} {secrets.hosts} {secrets.values()}"
    for value in ("top-value", "user-value", "deep-value", "host-value", "70001"):
        assert value not in shown
    assert "user, items, deep" in shown


def test_a_script_changes_nothing(place: Callable[..., Secrets]) -> None:
    secrets = place(APP)
    for change in (
        lambda: secrets.__setitem__("a", 1),
        lambda: setattr(secrets, "a", 1),
        lambda: secrets.db.update(a=1),
        lambda: secrets.db.__setitem__("a", 1),
        lambda: secrets.db.pop("user"),
        lambda: delattr(secrets.db, "user"),
    ):
        with pytest.raises(TypeError, match="edit the file"):
            change()
    secrets.to_dict()["db"]["user"] = "changed"
    assert secrets.db.user == "app-user-value"


def test_a_section_can_be_copied_and_pickled(place: Callable[..., Secrets]) -> None:
    section = place(APP).db
    for same in (copy.copy(section), copy.deepcopy(section), pickle.loads(pickle.dumps(section))):  # noqa: S301
        assert isinstance(same, Section)
        assert same.to_dict() == section.to_dict()


def test_what_is_missing_is_said_with_the_places(place: Callable[..., Secrets]) -> None:
    secrets = place(APP)
    with pytest.raises(KeyError, match=r"'nope'.*secrets\.toml"):
        secrets["nope"]
    with pytest.raises(AttributeError, match=r"'nope'.*secrets\.toml"):
        _ = secrets.nope
    with pytest.raises(KeyError, match="'nope' in this section"):
        secrets.db["nope"]
    with pytest.raises(AttributeError, match="'nope' in this section"):
        _ = secrets.db.nope


def test_no_file_names_every_place(tmp_path: Path) -> None:
    places = [str(tmp_path / "a.toml"), str(tmp_path / "b.toml")]
    secrets = Secrets(SecretFiles(lambda: places))
    with pytest.raises(StreamlitSecretNotFoundError, match=r"a\.toml, .*b\.toml") as caught:
        secrets.get("x")
    assert isinstance(caught.value, FileNotFoundError)
    # These two are how scripts ask whether there is anything at all.
    assert not hasattr(secrets, "x")


def test_a_broken_file_is_named_without_its_content(place: Callable[..., Secrets]) -> None:
    secrets = place('password = "unclosed-value\n')
    with pytest.raises(
        StreamlitSecretNotFoundError, match=r"secrets\.toml is no valid TOML.*line 1"
    ) as caught:
        secrets["password"]
    assert "unclosed-value" not in str(caught.value)


def test_a_changed_file_is_read_again(place: Callable[..., Secrets]) -> None:
    secrets = place(APP)
    assert secrets.TOP == "app-top-value"
    path = secrets._files.places()[0]
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write('TOP = "changed"')
    assert secrets.to_dict() == {"TOP": "changed"}
    os.remove(path)  # noqa: PTH107
    with pytest.raises(StreamlitSecretNotFoundError):
        secrets["TOP"]


def test_an_unchanged_file_is_read_once(place: Callable[..., Secrets]) -> None:
    secrets = place(APP)
    assert secrets._files.values() is secrets._files.values()


def test_the_top_is_in_the_environment(place: Callable[..., Secrets]) -> None:
    os.environ["SHARE"] = "as before"
    secrets = place(APP + '\n"a=b" = "no name of a variable"')
    secrets.to_dict()
    assert (os.environ["TOP"], os.environ["NUMBER"], os.environ["SHARE"]) == ("app-top-value", "70001", "0.5")
    assert not {"flag", "db", "user"} & set(os.environ)
    with open(secrets._files.places()[0], "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write('OTHER = "o"')
    secrets.to_dict()
    assert os.environ["OTHER"] == "o"
    assert "TOP" not in os.environ
    assert os.environ["SHARE"] == "as before"


def test_a_folder_as_kubernetes_mounts_it(tmp_path: Path) -> None:
    for name, text in {"user/value": "joe\n", "db/name": "n", "db/password": "p", "..data/x": "y"}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    secrets = Secrets(SecretFiles(lambda: [str(tmp_path)], look_every=0))
    assert secrets.to_dict() == {"user": "joe", "db": {"name": "n", "password": "p"}}
    (tmp_path / "user" / "value").write_text("someone else")
    assert secrets.user == "someone else"


def test_a_test_of_a_script_gives_its_own(tmp_path: Path, place: Callable[..., Secrets]) -> None:
    secrets = place(APP)
    services = Services(
        "", MediaStore(), Uploads(tmp_path / "up"), Config(), secrets={"db": {"user": "given"}}
    )
    with entered(Run(outlet=None, store=SessionStore(), services=services)):  # type: ignore[arg-type]
        assert secrets.to_dict() == {"db": {"user": "given"}}
        assert secrets.db.user == "given"
    assert secrets.db.user == "app-user-value"


def test_the_environment_has_them_before_the_script_runs(
    secret_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", sys.argv)
    monkeypatch.setattr(sys, "path", [*sys.path])
    script = Script(tmp_path / "app.py")
    # An app without secrets, or with broken ones, starts.
    prepare_process(script)
    secret_file.write_text("KEY = ")
    prepare_process(script)
    secret_file.write_text('KEY = "k"')
    prepare_process(script)
    assert os.environ["KEY"] == "k"
