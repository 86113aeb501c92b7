"""A thousand elements, of which the last one changes."""

import streamlit as st

st.session_state.setdefault("count", 0)
if st.button("Go"):
    st.session_state.count += 1
for i in range(999):
    st.write(f"row {i}")
st.write(f"count {st.session_state.count} end")
