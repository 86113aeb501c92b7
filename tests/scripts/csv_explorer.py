"""Look into a CSV: upload it, filter it, take the result away."""

import pandas as pd
import streamlit as st

st.set_page_config(page_title="CSV explorer", page_icon="🗂️", layout="wide")


@st.cache_data
def load(file) -> pd.DataFrame:
    df = pd.read_csv(file)
    df.columns = [c.strip().lower().replace(" ", "_") for c in df.columns]
    return df


st.title("CSV explorer")
st.caption("Upload a file, filter its rows and download what is left.")

uploaded = st.file_uploader("Choose a CSV file", type=["csv"])

if uploaded is None:
    st.info("Waiting for a file. Anything with a header row will do.", icon="👆")
    st.stop()

try:
    df = load(uploaded)
except Exception as e:
    st.error(f"Could not read **{uploaded.name}**: {e}")
    st.stop()

st.success(f"Loaded {uploaded.name}: {len(df)} rows, {df.shape[1]} columns ({uploaded.size} bytes)")

with st.sidebar:
    st.header("Filters")
    filtered = df
    for col in df.columns:
        if pd.api.types.is_numeric_dtype(df[col]):
            lo, hi = float(df[col].min()), float(df[col].max())
            if lo < hi:
                picked = st.slider(col, lo, hi, (lo, hi))
                filtered = filtered[filtered[col].between(*picked)]
        elif df[col].nunique() <= 10:
            values = sorted(df[col].dropna().unique())
            picked = st.multiselect(col, values, default=values)
            filtered = filtered[filtered[col].isin(picked)]
        else:
            needle = st.text_input(f"{col} contains")
            if needle:
                filtered = filtered[filtered[col].str.contains(needle, case=False, na=False)]

c1, c2, c3 = st.columns(3)
c1.metric("Rows", len(filtered), delta=len(filtered) - len(df))
c2.metric("Columns", filtered.shape[1])
c3.metric("Missing cells", int(filtered.isna().sum().sum()))

tab_data, tab_stats, tab_types = st.tabs(["Data", "Statistics", "Types"])
with tab_data:
    st.dataframe(filtered, hide_index=True)
with tab_stats:
    if filtered.empty:
        st.warning("Nothing left to describe.")
    else:
        st.write(filtered.describe())
with tab_types:
    st.table(pd.DataFrame({"column": df.columns, "type": [str(t) for t in df.dtypes]}))

st.download_button(
    "Download filtered CSV",
    filtered.to_csv(index=False).encode("utf-8"),
    file_name=f"filtered_{uploaded.name}",
    mime="text/csv",
)
