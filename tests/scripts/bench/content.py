"""A small page of usual things."""

import streamlit as st

st.title("A page")
st.write("Some text with **bold** words.")
name = st.text_input("Name", "World")
number = st.slider("Number", 0, 10, 3)
if st.button("Press"):
    st.success("Pressed")
st.write(f"Hello {name}, {number}")
st.write("the content is here")
