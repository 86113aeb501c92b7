import re
from collections import Counter

import altair as alt
import pandas as pd
import streamlit as st

SAMPLE = """The sea is calm tonight. The tide is full, the moon lies fair
upon the straits; on the French coast the light gleams and is gone."""

STOP = {"the", "is", "and", "on", "upon", "a", "of", "in"}

st.header("Text analysis", divider="rainbow")
st.markdown("Counts words, finds :blue[patterns] and measures *readability*.  \nPaste a text and press **Ctrl+Enter**.")

text = st.text_area("Text", SAMPLE, height=160)
left, right = st.columns([1, 2], gap="large")

with left:
    min_length = st.number_input("Minimum word length", min_value=1, max_value=12, value=3)
    drop_stop = st.checkbox("Leave out common words", value=True)
    pattern = st.text_input("Regular expression", placeholder=r"\b\w+ing\b", help="Python syntax")

words = re.findall(r"[a-zA-Z']+", text.lower())
sentences = [s for s in re.split(r"[.!?;]+", text) if s.strip()]
counted = [w for w in words if len(w) >= min_length and not (drop_stop and w in STOP)]
counts = Counter(counted)

with right:
    if not words:
        st.error("There are no words in this text.")
        st.stop()
    a, b, c = st.columns(3)
    a.metric("Words", len(words))
    b.metric("Sentences", len(sentences))
    c.metric("Words per sentence", f"{len(words) / max(1, len(sentences)):.1f}")

    table = pd.DataFrame(counts.most_common(8), columns=["word", "count"])
    chart = (
        alt.Chart(table)
        .mark_bar()
        .encode(x=alt.X("count:Q", axis=alt.Axis(tickMinStep=1)), y=alt.Y("word:N", sort="-x"))
        .properties(height=220)
    )
    st.altair_chart(chart)

if pattern:
    try:
        found = re.findall(pattern, text)
    except re.error as error:
        st.exception(error)
    else:
        st.write("Found", len(found), "matches:")
        st.write(found)
        highlighted = re.sub(f"({pattern})", r":orange-background[\1]", text)
        st.markdown(highlighted)

st.write("---")
with st.expander("All words as JSON"):
    st.json(dict(counts.most_common()), expanded=True)
st.code("\n".join(f"{w:<10}{n}" for w, n in counts.most_common(3)), language="text")
