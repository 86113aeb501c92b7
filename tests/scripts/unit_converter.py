import streamlit as st

st.title("Unit converter")
st.caption("Change any field: the others follow.")

LENGTHS = {"metres": 1.0, "feet": 0.3048, "inches": 0.0254}

if "metres" not in st.session_state:
    st.session_state.metres = 1.0
    st.session_state.feet = round(1 / 0.3048, 4)
    st.session_state.inches = round(1 / 0.0254, 4)
    st.session_state.changes = []


def convert(source, digits=4, *, note="length"):
    metres = st.session_state[source] * LENGTHS[source]
    for unit, factor in LENGTHS.items():
        if unit != source:
            st.session_state[unit] = round(metres / factor, digits)
    st.session_state.changes.append(f"{note}: {source}")


def to_fahrenheit():
    st.session_state.fahrenheit = round(st.session_state.celsius * 9 / 5 + 32, 1)


def to_celsius():
    st.session_state.celsius = round((st.session_state.fahrenheit - 32) * 5 / 9, 1)


tab_length, tab_temperature = st.tabs(["📏 Length", "🌡️ Temperature"])

with tab_length:
    for column, unit in zip(st.columns(3), LENGTHS):
        column.number_input(
            unit.capitalize(),
            min_value=0.0,
            key=unit,
            format="%.4f",
            on_change=convert,
            args=(unit,),
            kwargs={"note": "converted from"},
        )

with tab_temperature:
    left, right = st.columns(2)
    with left:
        st.slider("Celsius", -50.0, 150.0, 20.0, 0.5, key="celsius", on_change=to_fahrenheit, format="%.1f °C")
    with right:
        st.number_input("Fahrenheit", value=68.0, step=1.0, format="%.1f", key="fahrenheit", on_change=to_celsius)
    c = st.session_state.celsius
    if c <= 0:
        st.info("Water freezes.")
    elif c >= 100:
        st.error("Water boils.")
    else:
        st.success("Water is liquid.")

st.divider()
st.write("Changes:", len(st.session_state.changes))
for change in reversed(st.session_state.changes[-3:]):
    st.text(change)
if st.button("Reset"):
    st.session_state.clear()
    st.rerun()
