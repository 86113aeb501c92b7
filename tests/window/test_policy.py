from __future__ import annotations

import pytest

from desktop_host.window.dialogs import file_name
from desktop_host.window.pages import failed_page, starting_page
from desktop_host.window.policy import Verdict, judge

ORIGIN = "http://127.0.0.1:8080"


@pytest.mark.parametrize(
    ("url", "verdict"),
    [
        ("http://127.0.0.1:8080", Verdict.STAY),
        ("http://127.0.0.1:8080/open?ticket=x", Verdict.STAY),
        ("http://127.0.0.1:80801/", Verdict.OUTSIDE),
        ("http://127.0.0.1:8080@evil.example/", Verdict.OUTSIDE),
        ("http://127.0.0.1:8080.evil.example/", Verdict.OUTSIDE),
        ("https://127.0.0.1:8080/", Verdict.OUTSIDE),
        ("http://localhost:8080/", Verdict.OUTSIDE),
        ("HTTPS://EXAMPLE.ORG/", Verdict.OUTSIDE),
        ("mailto:a@example.org", Verdict.OUTSIDE),
        ("file:///etc/passwd", Verdict.REFUSE),
        ("javascript:alert(1)", Verdict.REFUSE),
        ("data:text/html,x", Verdict.REFUSE),
        ("view-source:http://127.0.0.1:8080/", Verdict.REFUSE),
        ("blob:http://127.0.0.1:8080/1", Verdict.REFUSE),
        ("smb://host/share", Verdict.REFUSE),
        ("", Verdict.REFUSE),
    ],
)
def test_the_window_stays_on_its_origin(url: str, verdict: Verdict) -> None:
    assert judge(url, ORIGIN) is verdict


@pytest.mark.parametrize(
    ("url", "verdict"),
    [
        ("https://maps.example/embed", Verdict.STAY),
        ("about:srcdoc", Verdict.STAY),
        ("file:///etc/passwd", Verdict.REFUSE),
        ("chrome://settings", Verdict.REFUSE),
    ],
)
def test_a_frame_shows_what_the_policy_of_the_page_allows(url: str, verdict: Verdict) -> None:
    assert judge(url, ORIGIN, main_frame=False) is verdict


def test_texts_of_others_are_text_in_our_pages() -> None:
    evil = "<script>alert(1)</script>"
    for page in (starting_page(evil), failed_page(evil, evil, evil)):
        assert "<script" not in page
        assert "&lt;script&gt;" in page


def test_an_endless_detail_is_cut_at_its_beginning() -> None:
    page = failed_page("App", "It failed.", "x" * 1_000_000 + "the cause")
    assert "the cause" in page
    assert len(page) < 50_000


@pytest.mark.parametrize(
    ("suggested", "name"),
    [
        ("table.csv", "table.csv"),
        ("../../.bashrc", "_.._.bashrc"),
        ("/etc/passwd", "_etc_passwd"),
        ("a\nb\x00c.csv", "a_b_c.csv"),
        ("..", "download"),
        ("", "download"),
    ],
)
def test_a_suggested_name_is_never_a_path(suggested: str, name: str) -> None:
    assert file_name(suggested) == name
