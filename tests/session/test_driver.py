"""Sessions on a real loop with real threads: what reaches the script, and what reaches the page."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from desktop_host.protocol import messages as wire
from tests.session.driving import Drive, RecordingPage, drive

if TYPE_CHECKING:
    from pathlib import Path


def test_many_fast_inputs_make_few_runs_and_the_last_value_wins(tmp_path: Path) -> None:
    source = "import time\nn = st.slider('n', 0, 200, key='n')\ntime.sleep(0.02)\nst.text(f'n={n}')\n"

    async def scene(it: Drive) -> None:
        await it.quiet()
        for n in range(1, 101):
            it.press("n", [n])
        await it.until(lambda: "n=100" in it.page.texts)
        await it.quiet()
        assert it.page.of(wire.RunState)[-1].run <= 4

    drive(tmp_path, source, scene)


def test_no_click_is_lost_among_other_inputs(tmp_path: Path) -> None:
    # The button stands below work that takes longer than the inputs are apart, so each run is stopped above it.
    source = """
import time
st.slider("n", 0, 1000, key="n")
for _ in range(20):
    time.sleep(0.005)
    st.empty()
if st.button("Add", key="add"):
    st.session_state.sum = st.session_state.get("sum", 0) + 1
st.text(f"sum={st.session_state.get('sum', 0)}")
"""

    async def scene(it: Drive) -> None:
        await it.until(lambda: "sum=0" in it.page.texts)
        it.press("add")
        for n in range(10):
            await asyncio.sleep(0.01)
            it.press("n", [n])
        await it.until(lambda: "sum=1" in it.page.texts)
        await it.quiet()
        await it.after(lambda: it.press("n", [500]))
        assert "sum=1" in it.page.texts

    drive(tmp_path, source, scene)


def test_a_callback_is_called_once_though_its_run_is_stopped(tmp_path: Path) -> None:
    source = """
import time
def add(): st.session_state.sum = st.session_state.get("sum", 0) + 1
st.slider("n", 0, 1000, key="n")
for _ in range(20):
    time.sleep(0.005)
    st.empty()
st.button("Add", key="add", on_click=add)
st.text(f"sum={st.session_state.get('sum', 0)}")
"""

    async def scene(it: Drive) -> None:
        await it.until(lambda: "sum=0" in it.page.texts)
        for n in range(5):
            it.press("add")
            it.press("n", [n])
            await asyncio.sleep(0.03)
        await it.quiet()
        assert "sum=5" in it.page.texts

    drive(tmp_path, source, scene)


def test_a_click_that_the_user_stopped_does_not_come_later(tmp_path: Path) -> None:
    source = """
import time
if st.session_state.get("slow"):
    while True:
        time.sleep(0.005)
        st.empty()
st.session_state.runs = st.session_state.get("runs", 0) + 1
if st.button("Go", key="go"):
    st.text("gone")
st.text(f"runs={st.session_state.runs}")
"""

    async def scene(it: Drive) -> None:
        await it.until(lambda: "runs=1" in it.page.texts)
        it.session._store["slow"] = True
        it.press("go")
        await it.after(lambda: it.session.receive(wire.Stop()))
        assert it.page.of(wire.RunState)[-1].stopped
        it.session._store["slow"] = False
        it.session.receive(wire.Rerun())
        await it.until(lambda: "runs=2" in it.page.texts)
        assert "gone" not in it.page.texts

    drive(tmp_path, source, scene)


def test_a_thousand_elements_and_two_thousand_updates_take_few_frames(tmp_path: Path) -> None:
    source = """
place = st.empty()
for i in range(1000):
    st.text(f"line {i}")
for i in range(2000):
    place.text(f"update {i}")
"""

    async def scene(it: Drive) -> None:
        await it.until(lambda: "update 1999" in it.page.texts)
        await it.quiet()
        assert "line 999" in it.page.texts
        assert len(it.page.of(wire.Update)) < 30
        assert sum(len(update.ops) for update in it.page.of(wire.Update)) < 1100

    drive(tmp_path, source, scene)


def test_a_page_that_does_not_read_gets_the_last_state_once_it_does(tmp_path: Path) -> None:
    source = """
place = st.empty()
st.checkbox("go", key="go")
if st.session_state.go:
    for i in range(5000):
        place.text(f"update {i}")
    st.session_state.done = True
"""

    async def scene(it: Drive) -> None:
        await it.quiet()
        it.page.reads.clear()
        it.press("go")
        await it.until(lambda: it.session._store.get("done"))
        before = len(it.page.of(wire.Update))
        await asyncio.sleep(0.1)
        assert len(it.page.of(wire.Update)) <= before + 1
        it.page.reads.set()
        await it.until(lambda: "update 4999" in it.page.texts)
        await it.quiet()
        assert len(it.page.of(wire.Update)) <= before + 3

    drive(tmp_path, source, scene)


def test_a_script_that_always_reruns_waits_for_a_page_that_does_not_read(tmp_path: Path) -> None:
    source = """
st.session_state.n = st.session_state.get("n", 0) + 1
st.text(f"n={st.session_state.n}")
st.rerun()
"""

    async def scene(it: Drive) -> None:
        await it.until(lambda: it.page.texts)
        it.page.reads.clear()
        await asyncio.sleep(0.1)
        sent = len(it.page.messages)
        await asyncio.sleep(0.2)
        assert len(it.page.messages) == sent
        it.page.reads.set()
        await it.until(lambda: len(it.page.messages) > sent + 5)

    drive(tmp_path, source, scene)


def test_a_page_that_leaves_without_reading_lets_its_session_go_on(tmp_path: Path) -> None:
    source = "n = st.slider('n', 0, 9, key='n')\nst.text(f'n={n}')\n"

    async def scene(it: Drive) -> None:
        await it.quiet()
        old = it.page
        old.reads.clear()
        it.press("n", [5])
        await it.until(lambda: old.running)
        it.session.disconnected(old)
        it.page = RecordingPage()
        it.sessions.connect(it.page, wire.Hello(version="", session=it.session.secret), {})
        await it.until(lambda: "n=5" in it.page.texts)
        it.seq = 0
        it.press("n", [7])
        await it.until(lambda: "n=7" in it.page.texts)
        old.reads.set()

    drive(tmp_path, source, scene)


def test_a_page_that_reloads_gets_its_tree_and_values_without_a_run(tmp_path: Path) -> None:
    source = """
n = st.slider("n", 0, 9, key="n")
st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"n={n} runs={st.session_state.runs}")
"""

    async def scene(it: Drive) -> None:
        await it.quiet()
        it.press("n", [5])
        await it.until(lambda: "n=5 runs=2" in it.page.texts)
        it.session.disconnected(it.page)
        again = RecordingPage()
        it.sessions.connect(again, wire.Hello(version="", session=it.session.secret), {})
        await it.until(lambda: again.texts)
        assert again.texts == ["n=5 runs=2"]
        assert again.of(wire.Welcome)[0].resumed

    drive(tmp_path, source, scene)


def test_a_second_tab_takes_the_session_over(tmp_path: Path) -> None:
    async def scene(it: Drive) -> None:
        await it.until(lambda: it.page.texts)
        second = RecordingPage()
        same = it.sessions.connect(second, wire.Hello(version="", session=it.session.secret), {})
        await it.until(lambda: second.texts)
        assert same is it.session
        assert it.page.closed == 4001
        it.session.disconnected(it.page)
        assert same.left_at == 0

    drive(tmp_path, "st.text('here')\n", scene)


def test_a_wrong_secret_opens_a_session_of_its_own(tmp_path: Path) -> None:
    async def scene(it: Drive) -> None:
        other = it.sessions.connect(RecordingPage(), wire.Hello(version="", session="guessed"), {})
        assert other is not it.session
        assert other.secret not in {"guessed", it.session.secret}

    drive(tmp_path, "st.text('here')\n", scene)


def test_what_a_thread_of_the_script_draws_appears(tmp_path: Path) -> None:
    source = """
import threading
from desktop_host.script.threads import add_script_run_ctx
place = st.empty()
thread = threading.Thread(target=lambda: place.text("from a thread"))
add_script_run_ctx(thread).start()
thread.join()
"""

    async def scene(it: Drive) -> None:
        await it.until(lambda: "from a thread" in it.page.texts)

    drive(tmp_path, source, scene)


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnhandledThreadExceptionWarning"
)  # SystemExit, silent elsewhere
def test_a_thread_that_outlives_its_run_draws_until_the_next_begins(tmp_path: Path) -> None:
    source = """
import threading, time
from desktop_host.script.threads import add_script_run_ctx
place = st.empty()
st.session_state.runs = run = st.session_state.get("runs", 0) + 1
def tick():
    n = 0
    while True:
        place.text(f"run {run} tick {min(n, 1)}")
        n += 1
        time.sleep(0.005)
thread = threading.Thread(target=tick, daemon=True)
add_script_run_ctx(thread).start()
st.session_state[f"thread {run}"] = thread
"""

    async def scene(it: Drive) -> None:
        await it.until(lambda: "run 1 tick 1" in it.page.texts)
        await it.quiet()
        it.session.receive(wire.Rerun())
        await it.until(lambda: "run 2 tick 1" in it.page.texts)
        store = it.session._store
        await it.until(lambda: not store["thread 1"].is_alive())
        assert store["thread 2"].is_alive()
        await it.session.close()
        await it.until(lambda: not store["thread 2"].is_alive())

    drive(tmp_path, source, scene)
