import os

import streamlit as st

updates = int(os.environ["BENCH_UPDATES"])
st.session_state.setdefault("count", 0)
go = st.button("Go")
place = st.empty()
if go:
    st.session_state.count += 1
    for i in range(updates):
        place.write(f"update {i}")
    place.write(f"count {st.session_state.count} end")
else:
    place.write("count 0 end")
