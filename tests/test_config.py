from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_host.config import OPTIONS, Config, ConfigError, get_option, set_option, use
from desktop_host.config.options import variable
from desktop_host.errors import StreamlitAPIException

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

# As Streamlit 1.67 names its options, their defaults and their variables; a few of each section.
OBSERVED = [
    ("global.showWarningOnDirectExecution", True, "STREAMLIT_GLOBAL_SHOW_WARNING_ON_DIRECT_EXECUTION"),
    ("logger.level", "info", "STREAMLIT_LOGGER_LEVEL"),
    ("client.showErrorDetails", "full", "STREAMLIT_CLIENT_SHOW_ERROR_DETAILS"),
    ("client.toolbarMode", "auto", "STREAMLIT_CLIENT_TOOLBAR_MODE"),
    ("runner.magicEnabled", True, "STREAMLIT_RUNNER_MAGIC_ENABLED"),
    ("runner.postScriptGC", True, "STREAMLIT_RUNNER_POST_SCRIPT_GC"),
    ("runner.connectionDefaultTTL", None, "STREAMLIT_RUNNER_CONNECTION_DEFAULT_TTL"),
    ("server.enableCORS", True, "STREAMLIT_SERVER_ENABLE_CORS"),
    ("server.disconnectedSessionTTL", 120, "STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL"),
    ("server.maxUploadSize", 200, "STREAMLIT_SERVER_MAX_UPLOAD_SIZE"),
    ("server.port", 8501, "STREAMLIT_SERVER_PORT"),
    ("server.sslCertFile", None, "STREAMLIT_SERVER_SSL_CERT_FILE"),
    ("browser.serverAddress", "localhost", "STREAMLIT_BROWSER_SERVER_ADDRESS"),
    ("theme.base", None, "STREAMLIT_THEME_BASE"),
    ("theme.light.sidebar.linkColor", None, "STREAMLIT_THEME_LIGHT_SIDEBAR_LINK_COLOR"),
    ("theme.dark.chartDivergingColors", None, "STREAMLIT_THEME_DARK_CHART_DIVERGING_COLORS"),
]


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Config]:
    """Load the configuration of `app/main.py` below an empty home and working directory."""
    for name in ("home", "cwd", "app"):
        (tmp_path / name).mkdir()

    def load(
        files: Mapping[str, str] | None = None,
        command_line: Mapping[str, str] | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> Config:
        for name, content in (files or {}).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return Config.load(
            tmp_path / "app" / "main.py",
            command_line,
            environ=environ or {},
            home=tmp_path / "home",
            folder=tmp_path / "cwd",
        )

    return load


@pytest.mark.parametrize(("name", "default", "environment"), OBSERVED)
def test_options_have_streamlits_names_defaults_and_variables(
    load: Callable[..., Config], name: str, default: object, environment: str
) -> None:
    assert load().get(name) == default
    assert variable(name) == environment


@pytest.mark.parametrize("name", OPTIONS)
def test_every_default_is_a_value_that_the_option_takes(name: str) -> None:
    option = OPTIONS[name]
    assert option.default is None or option.kind.read(option.default) == option.default


def test_each_source_outranks_the_one_before(load: Callable[..., Config], tmp_path: Path) -> None:
    sizes = {
        "home/.streamlit/config.toml": 1,
        "cwd/.streamlit/config.toml": 2,
        "app/.streamlit/config.toml": 3,
    }
    for name, size in sizes.items():
        config = load({name: f"[server]\nmaxUploadSize = {size}"})
        assert config.get("server.maxUploadSize") == size
        assert {s.name: s.where for s in config.sources()}["server.maxUploadSize"] == str(tmp_path / name)
    environ = {"STREAMLIT_SERVER_MAX_UPLOAD_SIZE": "4"}
    assert load(environ=environ).get("server.maxUploadSize") == 4
    config = load({}, {"server.maxUploadSize": "5"}, environ)
    assert config.get("server.maxUploadSize") == 5
    assert {s.name: s.where for s in config.sources()}["server.maxUploadSize"] == "command line"
    assert config.problems == []


def test_our_own_section_stands_in_the_projects_file_or_in_the_environment(
    load: Callable[..., Config],
) -> None:
    config = load(
        {"pyproject.toml": '[tool.desktop-host]\nnetwork = "local-only"\nwidth = 900'},
        environ={"DESKTOP_HOST_MIN_WIDTH": "500"},
    )
    assert [config.get(f"desktop.{name}") for name in ("network", "width", "minWidth")] == [
        "local-only",
        900,
        500,
    ]


def test_a_projects_file_that_does_not_mention_us_is_not_our_business(load: Callable[..., Config]) -> None:
    assert load({"app/pyproject.toml": "[broken"}).problems == []


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("server.runOnSave", "yes", True),
        ("server.runOnSave", "Off", False),
        ("server.corsAllowedOrigins", "http://a, http://b", ["http://a", "http://b"]),
        ("theme.chartCategoricalColors", '["red", "#00f"]', ["red", "#00f"]),
        ("theme.headingFontWeights", "[800, 700]", [800, 700]),
        ("theme.headingFontWeights", "550", 550),
        ("theme.headingFontSizes", "2rem", "2rem"),
        ("theme.fontFaces", '[{"family": "f", "url": "u"}]', [{"family": "f", "url": "u"}]),
        ("client.showErrorDetails", "type", "type"),
        ("client.showErrorDetails", "false", False),
        ("runner.connectionDefaultTTL", "1.5", 1.5),
        ("server.maxCacheDataSize", "2gb", 2 * 1024**3),
        ("server.maxCacheDataSize", "0", None),
    ],
)
def test_text_of_the_command_line_becomes_the_options_type(
    load: Callable[..., Config], name: str, typed: str, value: object
) -> None:
    assert load(command_line={name: typed}).get(name) == value


@pytest.mark.parametrize(
    ("name", "typed", "allowed"),
    [
        ("server.runOnSave", "perhaps", "true or false"),
        ("server.port", "65536", "a whole number between 0 and 65535"),
        ("server.maxUploadSize", "-1", "a whole number of at least 0"),
        ("client.toolbarMode", "tiny", '"auto", "developer", "viewer" or "minimal"'),
        ("theme.fontFaces", "Arial", "a list of tables with family and url"),
        ("runner.connectionDefaultTTL", "nan", "a number"),
        ("desktop.network", "closed", '"open" or "local-only"'),
    ],
)
def test_a_wrong_value_of_the_command_line_is_an_error(
    load: Callable[..., Config], name: str, typed: str, allowed: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        load(command_line={name: typed})
    assert str(caught.value) == f"command line: {name} is {typed!r}, but must be {allowed}"


def test_a_wrong_value_of_a_file_is_named_and_left_out(load: Callable[..., Config], tmp_path: Path) -> None:
    config = load(
        {
            "home/.streamlit/config.toml": "[server]\nmaxUploadSize = 7",
            "app/.streamlit/config.toml": "[server]\nmaxUploadSize = true\nport = 9000",
        }
    )
    assert (config.get("server.maxUploadSize"), config.get("server.port")) == (7, 9000)
    file = tmp_path / "app" / ".streamlit" / "config.toml"
    assert config.problems == [
        f"{file}: server.maxUploadSize is True, but must be a whole number of at least 0; it is left out"
    ]


def test_a_broken_file_is_named_with_the_line_and_left_out(
    load: Callable[..., Config], tmp_path: Path
) -> None:
    config = load({"app/.streamlit/config.toml": "[server]\nport = \n"})
    assert config.get("server.port") == 8501
    (problem,) = config.problems
    assert problem.startswith(f"{tmp_path / 'app' / '.streamlit' / 'config.toml'}: is no valid TOML")
    assert "line 2" in problem


@pytest.mark.parametrize(
    "files",
    [
        {"app/pyproject.toml": '[tool.desktop-host]\nnetwork = "localonly"'},
        {"app/pyproject.toml": '[tool.desktop-host]\nnetwork = "local-only"\nwidth = '},
        {"app/.streamlit/config.toml": '[desktop]\nnetwork = "local-only'},
    ],
)
def test_a_slip_never_opens_the_network(load: Callable[..., Config], files: Mapping[str, str]) -> None:
    config = load(files)
    assert config.get("desktop.network") == "local-only"
    assert len(config.problems) == 2


def test_a_promise_about_data_that_nothing_keeps_yet_is_no_secret(load: Callable[..., Config]) -> None:
    config = load(command_line={"desktop.state": "keep"})
    assert config.problems == ["desktop.state: this version takes it, and does not act on it yet"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("server.maxUploadSiz", "; did you mean server.maxUploadSize?"),
        ("server.max_upload_size", "; did you mean server.maxUploadSize?"),
        ("desktop.netwrok", "; did you mean desktop.network?"),
        ("quite.different", ""),
    ],
)
def test_an_unknown_option_is_named_with_the_nearest_known_one(
    load: Callable[..., Config], name: str, hint: str
) -> None:
    config = load(command_line={name: "1"})
    assert config.problems == [f"command line: unknown option --{name}{hint}"]
    with pytest.raises(RuntimeError) as caught:
        config.get(name)
    assert str(caught.value) == f"get_option {name!r}: there is no such option{hint}"


def test_a_near_miss_of_a_variable_is_named_and_others_are_left_alone(load: Callable[..., Config]) -> None:
    config = load(environ={"STREAMLIT_SERVER_PROT": "1", "STREAMLIT_CLOUD_BUILD_HASH": "1"})
    assert config.problems == [
        "STREAMLIT_SERVER_PROT: no option has this variable; did you mean STREAMLIT_SERVER_PORT?"
    ]


def test_a_running_script_sets_only_what_can_change_then(load: Callable[..., Config]) -> None:
    config = load()
    config.set_live("client.toolbarMode", "viewer")
    assert config.get("client.toolbarMode") == "viewer"
    with pytest.raises(
        StreamlitAPIException, match=r"server\.port.*a running script can set only .*config\.toml"
    ):
        config.set_live("server.port", 1)
    with pytest.raises(StreamlitAPIException, match=r"did you mean client\.toolbarMode"):
        config.set_live("client.toolbarmode", "viewer")


def test_the_theme_is_what_is_set_of_it(load: Callable[..., Config]) -> None:
    theme = '[theme]\nbase = "dark"\nchartCategoricalColors = ["red"]\n[theme.dark]\nlinkUnderline = false'
    config = load({"app/.streamlit/config.toml": theme})
    parts = {"base": "dark", "chartCategoricalColors": ["red"], "dark": {"linkUnderline": False}}
    assert config.theme() == parts


def test_secrets_are_looked_for_beside_every_configuration_file(
    load: Callable[..., Config], tmp_path: Path
) -> None:
    places = [str(tmp_path / name / ".streamlit" / "secrets.toml") for name in ("home", "cwd", "app")]
    assert load().get("secrets.files") == places


def test_a_process_has_one_configuration(
    load: Callable[..., Config], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_host.config._current", None)
    config = load(command_line={"server.maxUploadSize": "5"})
    use(config)
    assert get_option("server.maxUploadSize") == 5
    set_option("server.maxUploadSize", 6)
    assert config.get("server.maxUploadSize") == 6
