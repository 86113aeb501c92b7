import datetime

import pandas as pd
import streamlit as st

st.title("🏠 Loan calculator")

col1, col2 = st.columns(2)
with col1:
    st.subheader("The house")
    price = st.number_input("Price", min_value=0, value=500_000, step=10_000)
    deposit = st.number_input("Deposit", min_value=0, value=100_000, step=5_000)
with col2:
    st.subheader("The loan")
    rate = st.number_input("Interest per year (in %)", min_value=0.0, max_value=20.0, value=4.5, step=0.1)
    years = st.slider("Term in years", 5, 40, 30)
    start = st.date_input("First payment", datetime.date(2025, 1, 1))

loan = price - deposit
if loan <= 0:
    st.error(f"A deposit of {deposit:,} leaves nothing to borrow.")
    st.stop()

months = years * 12
monthly = rate / 100 / 12
payment = loan / months if monthly == 0 else loan * monthly * (1 + monthly) ** months / ((1 + monthly) ** months - 1)

st.divider()
a, b, c = st.columns(3)
a.metric("Monthly payment", f"${payment:,.2f}")
b.metric("Total paid", f"${payment * months:,.0f}")
c.metric("Interest in total", f"${payment * months - loan:,.0f}", f"{(payment * months - loan) / loan:.0%}", delta_color="off")

with st.expander("How is this computed?"):
    st.markdown(r"$$p = L \frac{r(1+r)^n}{(1+r)^n-1}$$")
    st.markdown("where **L** is the loan, `r` the monthly rate and `n` the number of payments.")


@st.cache_data
def plan(loan, monthly, months, payment, start):
    rows, balance = [], loan
    for i in range(1, months + 1):
        interest = balance * monthly
        principal = payment - interest
        balance = max(0.0, balance - principal)
        date = start + datetime.timedelta(days=30 * i)
        rows.append((i, date.year, round(payment, 2), round(interest, 2), round(principal, 2), round(balance, 2)))
    return pd.DataFrame(rows, columns=["Month", "Year", "Payment", "Interest", "Principal", "Balance"])


schedule = plan(loan, monthly, months, payment, start)
st.subheader("Payment schedule")
how = st.radio("Show as", ["Chart", "Table"], horizontal=True, label_visibility="collapsed")
if how == "Chart":
    yearly = schedule[["Year", "Balance"]].groupby("Year").min()
    st.line_chart(yearly)
else:
    st.dataframe(schedule, hide_index=True, height=300)
    st.download_button("Download schedule", schedule.to_csv(index=False), "schedule.csv", "text/csv")
