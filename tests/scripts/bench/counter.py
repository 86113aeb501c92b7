import streamlit as st

st.session_state.setdefault("count", 0)
if st.button("Go"):
    st.session_state.count += 1
st.write(f"count {st.session_state.count} end")
