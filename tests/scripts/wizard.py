import streamlit as st

st.set_page_config(page_title="Order a pizza", layout="centered")

STEPS = ["Size", "Toppings", "Address", "Review"]
PRICES = {"Small": 8.0, "Medium": 10.0, "Large": 12.5}
TOPPINGS = {"Mushrooms": 1.0, "Olives": 0.8, "Salami": 1.5, "Extra cheese": 1.2}

if "step" not in st.session_state:
    st.session_state.step = 0
    st.session_state.order = {"size": "Medium", "toppings": [], "name": "", "street": ""}

order = st.session_state.order


def price():
    return PRICES[order["size"]] + sum(TOPPINGS[t] for t in order["toppings"])


def go(to):
    st.session_state.step = to
    st.rerun()


def nav(can_continue=True):
    back, _, forward = st.columns([1, 3, 1])
    if st.session_state.step > 0 and back.button("Back"):
        go(st.session_state.step - 1)
    if forward.button("Next", type="primary", disabled=not can_continue):
        go(st.session_state.step + 1)


st.title("Order a pizza 🍕")
step = st.session_state.step
if step < len(STEPS):
    st.progress((step + 1) / len(STEPS), text=f"Step {step + 1} of {len(STEPS)}: {STEPS[step]}")

if step == 0:
    order["size"] = st.radio(
        "Which size?",
        list(PRICES),
        index=list(PRICES).index(order["size"]),
        captions=[f"{p:.2f} €" for p in PRICES.values()],
    )
    nav()

elif step == 1:
    st.write("Choose your toppings:")
    chosen = []
    for topping, cost in TOPPINGS.items():
        if st.checkbox(f"{topping} (+{cost:.2f} €)", value=topping in order["toppings"]):
            chosen.append(topping)
    order["toppings"] = chosen
    st.info(f"Price so far: {price():.2f} €")
    nav()

elif step == 2:
    order["name"] = st.text_input("Name", value=order["name"])
    order["street"] = st.text_input("Street and number", value=order["street"])
    if not (order["name"] and order["street"]):
        st.warning("We need both to deliver.")
    nav(can_continue=bool(order["name"] and order["street"]))

elif step == 3:
    st.subheader("Your order")
    st.markdown(
        f"""
        | | |
        |---|---|
        | Size | {order["size"]} |
        | Toppings | {", ".join(order["toppings"]) or "none"} |
        | For | {order["name"]}, {order["street"]} |
        """
    )
    st.metric("To pay", f"{price():.2f} €")
    left, right = st.columns(2)
    if left.button("Back"):
        go(2)
    if right.button("Order now", type="primary"):
        go(4)

else:
    st.success("Thank you! Your pizza is on its way.")
    st.write(f"Delivered to **{order['name']}**, {order['street']}.")
    if st.button("Order another"):
        del st.session_state["step"]
        st.rerun()
