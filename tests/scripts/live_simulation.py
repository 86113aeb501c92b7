"""A random walk that is drawn while it is computed."""

import time

import numpy as np
import pandas as pd
import streamlit as st

st.title("Random walk, live")

with st.sidebar:
    walkers = st.slider("Walkers", 1, 5, 3)
    steps = st.number_input("Steps", 5, 200, 20, step=5)
    pause = st.slider("Pause (ms)", 0, 200, 30)

start, stop = st.columns(2)
clicked = start.button("Start", type="primary", width="stretch")
stop.button("Interrupt", width="stretch", help="Any click stops a running script")

status = st.empty()
bar = st.empty()
chart = st.empty()
log = st.container(height=150)

if not clicked:
    status.info("Press Start to begin.")
    st.stop()

with st.spinner("Preparing the walkers..."):
    time.sleep(1.5)
    rng = np.random.default_rng(1)
    moves = rng.choice([-1, 1], size=(int(steps), walkers))

progress = bar.progress(0, text="Walking...")
positions = pd.DataFrame(np.zeros((1, walkers), dtype=int), columns=[f"w{i + 1}" for i in range(walkers)])

for i, move in enumerate(moves, start=1):
    positions.loc[i] = positions.iloc[-1].to_numpy() + move
    chart.line_chart(positions)
    status.write(f"Step {i}: mean position **{positions.iloc[-1].mean():.2f}**")
    progress.progress(i / len(moves), text=f"Walking... {i} of {len(moves)}")
    if i % 5 == 0:
        log.text(f"checkpoint at step {i}")
    time.sleep(pause / 1000)

bar.empty()
status.success(f"Done: {len(moves)} steps by {walkers} walkers")
far = positions.abs().max()
st.metric("Farthest from home", int(far.max()), f"by {far.idxmax()}", delta_color="off")
st.toast("The walk has ended", icon="🚶")
