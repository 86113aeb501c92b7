import streamlit as st

file = st.file_uploader("File")
st.write(f"got {file.size} bytes" if file else "no file yet")
