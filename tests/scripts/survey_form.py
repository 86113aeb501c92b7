"""A survey in a form: nothing is sent before the button is pressed."""

import datetime as dt

import pandas as pd
import streamlit as st

st.title("Customer survey 📋")


@st.cache_resource
def answers():
    return []


if "sent" not in st.session_state:
    st.session_state.sent = []

runs = st.session_state.get("runs", 0) + 1
st.session_state.runs = runs

with st.form("survey", clear_on_submit=True):
    st.subheader("About you")
    col1, col2 = st.columns(2)
    name = col1.text_input("Name*", max_chars=40)
    email = col2.text_input("E-mail*", placeholder="you@example.org")
    born = st.date_input(
        "Date of birth", value=None, min_value=dt.date(1920, 1, 1), max_value=dt.date(2020, 1, 1), format="DD.MM.YYYY"
    )

    st.subheader("Your visit")
    rating = st.slider("How was it?", 1, 5, 3, help="1 is worst, 5 is best")
    topics = st.multiselect("What did you come for?", ["Food", "Music", "People"])
    again = st.checkbox("I would come again")
    channel = st.selectbox("How did you hear of us?", ["Friends", "Web", "Press"], index=None)
    remarks = st.text_area("Remarks", height=100, max_chars=200)
    submitted = st.form_submit_button("Send answers", type="primary", icon=":material/send:")

if submitted:
    problems = []
    if not name:
        problems.append("Please tell us your name.")
    if "@" not in email:
        problems.append("That is no e-mail address.")
    if problems:
        for p in problems:
            st.error(p)
    else:
        st.session_state.sent.append(
            {
                "name": name,
                "rating": rating,
                "topics": ", ".join(topics) or "-",
                "again": again,
                "channel": channel,
            }
        )
        st.success(f"Thank you, {name}! You gave **{rating}** of 5.")
        with st.expander("What we received"):
            st.json({"email": email, "born": str(born), "remarks": remarks})

if st.session_state.sent:
    df = pd.DataFrame(st.session_state.sent)
    st.divider()
    st.subheader("Answers so far")
    st.metric("Average rating", f"{df.rating.mean():.1f}", help="of this session")
    st.table(df)

st.caption(f"Run number {runs}")
