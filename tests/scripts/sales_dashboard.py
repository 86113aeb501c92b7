import datetime as dt

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

st.set_page_config(page_title="Sales dashboard", page_icon=":bar_chart:", layout="wide")

REGIONS = ["North", "South", "East", "West"]
PRODUCTS = ["Chair", "Desk", "Lamp"]


@st.cache_data
def get_sales():
    rng = np.random.default_rng(7)
    days = pd.date_range("2024-01-01", "2024-12-31", freq="D")
    rows = []
    for region in REGIONS:
        for product in PRODUCTS:
            units = rng.poisson(12, len(days))
            price = {"Chair": 90, "Desk": 240, "Lamp": 35}[product]
            rows.append(
                pd.DataFrame({"date": days, "region": region, "product": product, "units": units, "revenue": units * price})
            )
    return pd.concat(rows, ignore_index=True)


sales = get_sales()

st.sidebar.title("Filters")
regions = st.sidebar.multiselect("Regions", REGIONS, default=REGIONS)
product = st.sidebar.selectbox("Product", ["All"] + PRODUCTS)
period = st.sidebar.date_input(
    "Period",
    value=(dt.date(2024, 1, 1), dt.date(2024, 12, 31)),
    min_value=dt.date(2024, 1, 1),
    max_value=dt.date(2024, 12, 31),
)
compare = st.sidebar.toggle("Compare with target", value=True)

if not regions:
    st.warning("Pick at least one region in the sidebar.")
    st.stop()
if len(period) != 2:
    st.stop()

data = sales[sales.region.isin(regions) & sales.date.dt.date.between(*period)]
if product != "All":
    data = data[data["product"] == product]

st.title(":bar_chart: Sales dashboard")
st.markdown("---")

total = int(data.revenue.sum())
units = int(data.units.sum())
target = 1_000_000 * len(regions)

left, middle, right = st.columns(3)
with left:
    st.subheader("Revenue")
    st.subheader(f"US $ {total:,}")
with middle:
    st.metric("Units sold", f"{units:,}", help="All units in the chosen period")
with right:
    if compare:
        st.metric("Against target", f"{total / target:.0%}", f"{total - target:,}", border=True)
    else:
        st.metric("Days", data.date.nunique())

overview, by_product, raw = st.tabs(["Overview", "By product", "Raw data"])

with overview:
    monthly = data.groupby([data.date.dt.month.rename("month"), "region"], as_index=False)["revenue"].sum()
    st.altair_chart(
        alt.Chart(monthly, title="Revenue by month")
        .mark_line(point=True)
        .encode(x="month:O", y="revenue:Q", color="region:N", tooltip=["month", "region", "revenue"])
    )

with by_product:
    sums = data.groupby("product")[["revenue", "units"]].sum()
    st.bar_chart(sums, y="revenue")
    st.dataframe(sums.style.format("{:,}"))

with raw:
    st.write(f"{len(data):,} rows")
    st.dataframe(data, hide_index=True, height=300)
    with st.expander("How is this made?"):
        st.code("rng = np.random.default_rng(7)", language="python")

hide_style = """
    <style>
    #MainMenu {visibility: hidden;}
    footer {visibility: hidden;}
    </style>
"""
st.markdown(hide_style, unsafe_allow_html=True)
