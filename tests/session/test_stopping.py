"""Stop scripts that would not end, of every kind."""

from __future__ import annotations

import asyncio
import random
import time
from typing import TYPE_CHECKING

import pytest

from desktop_host.protocol import messages as wire
from tests.session.driving import Drive, drive

if TYPE_CHECKING:
    from pathlib import Path

STUBBORN = {
    "draws": "while True:\n    st.empty()\n",
    "computes": "n = 0\nwhile True:\n    n += 1\n",
    "computes in a function": "def f():\n    while True: sum(range(100))\nf()\n",
    "sleeps": "import time\nwhile True:\n    time.sleep(0.05)\n",
    "catches Exception": "while True:\n    try:\n        sum(range(100))\n    except Exception:\n        pass\n",
    "catches everything": "while True:\n    try:\n        sum(range(100))\n    except:\n        pass\n",
    "catches everything and draws": "while True:\n    try:\n        st.empty()\n    except:\n        pass\n",
    "catches and sleeps": "import time\n"
    "while True:\n    try:\n        time.sleep(0.01)\n    except BaseException:\n        pass\n",
    "logs": "import logging\nwhile True:\n    logging.getLogger('app').debug('x %s', 1)\n",
    "computes in a cached function": "@st.cache_data\ndef f():\n    while True: sum(range(100))\nf()\n",
    "computes inside a container": "with st.expander('e'), st.spinner('s'):\n    while True: sum(range(100))\n",
    "computes in a library": "import json\nwhile True:\n    json.dumps([1] * 100, indent=1)\n",
    "runs a loop": "import asyncio\nasync def f():\n    while True: await asyncio.sleep(0.001)\nasyncio.run(f())\n",
}


@pytest.mark.parametrize("kind", STUBBORN)
def test_a_script_that_would_not_end_is_stopped(tmp_path: Path, kind: str) -> None:
    source = "st.text('begun')\nif not st.session_state.get('quit'):\n" + "".join(
        f"    {line}\n" for line in STUBBORN[kind].splitlines()
    )

    async def scene(it: Drive) -> None:
        await it.until(lambda: "begun" in it.page.texts)
        await asyncio.sleep(0.05)
        it.session.receive(wire.Stop())
        await it.quiet()
        assert it.page.of(wire.RunState)[-1].stopped
        it.session._store["quit"] = True
        await it.rerun()
        assert not it.page.of(wire.RunState)[-1].stopped
        assert [node for node in it.page.nodes if node["type"] == "exception"] == []

    drive(tmp_path, source, scene)


def test_a_finally_block_runs(tmp_path: Path) -> None:
    source = """
st.text("begun")
try:
    while True: sum(range(100))
finally:
    total = sum(range(1000))
    st.session_state.cleaned = total
"""

    async def scene(it: Drive) -> None:
        await it.until(lambda: "begun" in it.page.texts)
        it.session.receive(wire.Stop())
        await it.quiet()
        assert it.session._store["cleaned"] == 499500

    drive(tmp_path, source, scene)


def test_a_run_is_stopped_at_its_next_call_into_the_api(tmp_path: Path) -> None:
    source = """
import time
st.text("begun")
time.sleep(0.1)
st.session_state.before = True
st.text("never")
st.session_state.after = True
"""

    async def scene(it: Drive) -> None:
        await it.until(lambda: "begun" in it.page.texts)
        it.session.receive(wire.Stop())
        await it.quiet()
        store = it.session._store
        assert "before" in store
        assert "after" not in store
        assert it.page.texts == ["begun"]

    drive(tmp_path, source, scene)


def test_a_module_that_is_being_imported_is_imported_whole(tmp_path: Path) -> None:
    (tmp_path / "slow_to_import.py").write_text("import time\ntime.sleep(0.8)\nready = True\n")
    source = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
st.text("begun")
import slow_to_import
st.session_state.ready = slow_to_import.ready
while True: sum(range(100))
"""

    async def scene(it: Drive) -> None:
        await it.until(lambda: "begun" in it.page.texts)
        it.session.receive(wire.Stop())
        await it.quiet()
        assert it.session._store["ready"]

    drive(tmp_path, source, scene)


def test_a_session_works_after_stops_at_any_moment(tmp_path: Path) -> None:
    source = """
import random
st.session_state.begun = st.session_state.get("begun", 0) + 1
if st.session_state.get("storm"):
    while True:
        n = st.session_state.begun
        with st.form(f"f{random.random()}"):
            st.text_input("t")
            st.form_submit_button("s")
        with st.expander("e"):
            st.slider("a", 0, 100, n % 100)
        @st.cache_data
        def f(x): return [x] * 10
        f(random.randrange(100))
        for _ in range(random.randrange(20000)): pass
n = st.slider("n", 0, 9, key="n")
st.text(f"n={n}")
"""

    async def scene(it: Drive) -> None:
        await it.quiet()
        store = it.session._store
        store["storm"] = True
        deadline = time.monotonic() + 1
        while time.monotonic() < deadline:
            it.session.receive(wire.Rerun())
            await asyncio.sleep(random.random() / 20)
        store["storm"] = False
        it.session.receive(wire.Rerun())
        await it.until(lambda: it.page.texts == ["n=0"])
        await it.quiet()
        it.press("n", [7])
        await it.until(lambda: it.page.texts == ["n=7"])
        await it.quiet()
        assert len(it.page.nodes) == 2

    drive(tmp_path, source, scene)
