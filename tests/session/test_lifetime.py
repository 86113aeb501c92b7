"""What a session holds, and how it lets go of it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from desktop_host.protocol import messages as wire
from tests.session.driving import Drive, RecordingPage, drive

if TYPE_CHECKING:
    from pathlib import Path

PICTURE = "import numpy as np\ndef picture(n): return np.full((2, 2), n % 256, dtype='uint8')\n"


def test_a_page_that_does_not_come_back_is_given_up(tmp_path: Path) -> None:
    source = PICTURE + "st.image(picture(1))\nst.file_uploader('f', key='f')\n"

    async def scene(it: Drive) -> None:
        await it.quiet()
        secret = it.session.secret
        widget = it.page.id_of("f")
        assert it.media.holds(secret)
        assert it.uploads.rule(secret, widget) is not None
        it.session.disconnected(it.page)
        now = asyncio.get_running_loop().time()
        await it.sessions.sweep(now + it.sessions.keep - 1)
        assert it.sessions.session(secret) is it.session
        await it.sessions.sweep(now + it.sessions.keep + 1)
        assert it.sessions.session(secret) is None
        assert not it.media.holds(secret)
        assert it.uploads.rule(secret, widget) is None

    drive(tmp_path, source, scene)


def test_a_session_whose_page_is_here_is_kept(tmp_path: Path) -> None:
    async def scene(it: Drive) -> None:
        await it.quiet()
        await it.sessions.sweep(asyncio.get_running_loop().time() + 1e6)
        assert it.sessions.session(it.session.secret) is it.session

    drive(tmp_path, "st.text('a')\n", scene)


def test_pictures_in_one_place_do_not_pile_up_in_a_run_that_lasts(tmp_path: Path) -> None:
    source = PICTURE + (
        "import time\nplace = st.empty()\nn = 0\nwhile True:\n"
        "    n += 1\n    place.image(picture(n))\n    st.session_state.n = n\n    time.sleep(0.01)\n"
    )

    async def scene(it: Drive) -> None:
        store, held = it.session._store, it.media._media
        await it.until(lambda: store.get("n", 0) > 20)
        await it.until(lambda: len(held) < store["n"] / 2)
        (node,) = [node for node in it.page.nodes if node["type"] == "image"]
        await it.until(lambda: it.media.at(_url(it.page), it.session.secret) is not None)
        assert node

    drive(tmp_path, source, scene)


def _url(page: RecordingPage) -> str:
    text = repr([node for node in page.nodes if node["type"] == "image"])
    return "/media/" + text.partition("/media/")[2].partition("'")[0]


def test_pictures_do_not_pile_up_over_reruns(tmp_path: Path) -> None:
    source = PICTURE + (
        "n = st.session_state.n = st.session_state.get('n', 0) + 1\nst.image(picture(n))\nst.rerun()\n"
    )

    async def scene(it: Drive) -> None:
        store, held = it.session._store, it.media._media
        await it.until(lambda: store.get("n", 0) > 20 and len(held) < store["n"] / 2)

    drive(tmp_path, source, scene)


def test_tables_do_not_pile_up_over_reruns(tmp_path: Path) -> None:
    source = (
        "n = st.session_state.n = st.session_state.get('n', 0) + 1\nst.dataframe({'n': [n]})\nst.rerun()\n"
    )

    async def scene(it: Drive) -> None:
        store, held = it.session._store, it.session._services.frames
        await it.until(lambda: store.get("n", 0) > 20 and 0 < len(held) < store["n"] / 2)

    drive(tmp_path, source, scene)


def test_a_table_that_the_page_shows_is_kept(tmp_path: Path) -> None:
    source = "st.dataframe({'a': [1, 2, 3]})\nst.text('a')\n"

    async def scene(it: Drive) -> None:
        await it.quiet()
        for _ in range(4):
            await it.rerun()
            it.session._belongings.release()
        (node,) = [node for node in it.page.nodes if node["type"] == "dataframe"]
        it.session.receive(wire.RowsRequest(request=1, frame=node["frame"], start=0, stop=3, columns=[0]))
        await it.until(lambda: it.page.of(wire.Rows))
        assert it.page.of(wire.Rows)[0].length == 3

    drive(tmp_path, source, scene)


def test_a_session_ends_though_its_script_hangs(tmp_path: Path) -> None:
    source = "import time\nst.text('hangs')\ntime.sleep(1)\n"

    async def scene(it: Drive) -> None:
        await it.until(lambda: "hangs" in it.page.texts)
        thread = it.session._thread
        await it.session.close(patience=0.05)
        assert it.page.closed == 1001
        assert thread is not None
        await it.until(lambda: not thread.is_alive())

    drive(tmp_path, source, scene)


def test_a_session_ends_at_once_though_its_page_does_not_read(tmp_path: Path) -> None:
    source = "n = 0\nplace = st.empty()\nwhile True:\n    n += 1\n    place.text(str(n))\n"

    async def scene(it: Drive) -> None:
        await it.until(lambda: it.page.texts)
        it.page.reads.clear()
        sent = len(it.page.messages)
        await it.until(lambda: len(it.page.messages) > sent)
        await asyncio.wait_for(it.session.close(patience=60), 10)
        assert it.page.closed == 1001
        it.page.reads.set()

    drive(tmp_path, source, scene)


def test_widgets_that_come_and_go_do_not_pile_up_while_the_script_always_reruns(tmp_path: Path) -> None:
    source = """
n = st.session_state.n = st.session_state.get("n", 0) + 1
for i in range(1000):
    st.checkbox(f"{n} {i}")
st.rerun()
"""

    async def scene(it: Drive) -> None:
        store = it.session._store
        await it.until(lambda: store.get("n", 0) > 14)
        assert len(store.cells) <= 12_000

    drive(tmp_path, source, scene)
