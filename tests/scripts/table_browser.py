"""Browse a big table of measurements, with a chart of what is chosen."""

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

st.set_page_config(page_title="Measurements", layout="wide", initial_sidebar_state="expanded")


@st.cache_data(ttl=3600)
def measurements(rows: int) -> pd.DataFrame:
    rng = np.random.default_rng(3)
    return pd.DataFrame(
        {
            "station": np.array(["Alpha", "Bravo", "Carol", "Delta"])[np.arange(rows) % 4],
            "hour": np.arange(rows) // 4 % 24,
            "temperature": rng.normal(15, 6, rows).round(1),
            "humidity": rng.integers(20, 100, rows),
            "ok": np.arange(rows) % 7 != 0,
        }
    )


st.title("Measurements")
size = st.sidebar.selectbox("Rows", [1_000, 50_000, 200_000], format_func=lambda n: f"{n:,} rows")
stations = st.sidebar.multiselect("Stations", ["Alpha", "Bravo", "Carol", "Delta"], placeholder="all of them")
only_ok = st.sidebar.checkbox("Only valid ones")

df = measurements(size)
view = df
if stations:
    view = view[view.station.isin(stations)]
if only_ok:
    view = view[view.ok]

st.write(f"Showing **{len(view):,}** of {len(df):,} measurements")
event = st.dataframe(
    view,
    key="grid",
    height=280,
    on_select="rerun",
    selection_mode="multi-row",
    column_order=["station", "hour", "temperature", "humidity", "ok"],
    column_config={
        "temperature": st.column_config.NumberColumn("Temperature", format="%.1f °C"),
        "humidity": "Humidity %",
    },
)

picked = event.selection.rows
if picked:
    st.success(f"{len(picked)} rows selected, mean temperature {view.iloc[picked].temperature.mean():.1f} °C")
else:
    st.caption("Select rows to see their mean.")

hourly = view.groupby(["station", "hour"], as_index=False)["temperature"].mean().round(2)
left, right = st.columns(2)
with left:
    st.subheader("Mean by hour")
    line = alt.Chart(hourly).mark_line().encode(x="hour:Q", y=alt.Y("temperature:Q", scale=alt.Scale(zero=False)), color="station:N")
    st.altair_chart(line)
with right:
    st.subheader("Distribution")
    st.vega_lite_chart(
        view.head(5000),
        {
            "mark": {"type": "bar", "tooltip": True},
            "encoding": {
                "x": {"field": "humidity", "type": "quantitative", "bin": {"maxbins": 20}, "title": "Humidity"},
                "y": {"aggregate": "count", "type": "quantitative", "title": "Count"},
            },
        },
    )

summary = view.groupby("station").agg(mean=("temperature", "mean"), count=("temperature", "size")).round(2)
st.table(summary)
