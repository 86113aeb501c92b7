import streamlit as st

st.title("A page")
st.text_input("Name", "World")
st.markdown('<div style="background: #12ab34; height: 200px"></div>', unsafe_allow_html=True)
