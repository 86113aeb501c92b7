from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from desktop_host.ledger import Crossing, Ledger


def test_every_kind_starts_with_nothing() -> None:
    assert Ledger().summary() == dict.fromkeys(
        ["visuals", "rows", "media", "downloads", "uploads"], Crossing(0, 0)
    )


def test_crossings_of_many_threads_add_up() -> None:
    ledger = Ledger()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda size: ledger.crossed("rows", size), range(1000)))
    assert ledger.summary()["rows"] == Crossing(1000, 499_500)
    assert ledger.summary()["media"] == Crossing(0, 0)
