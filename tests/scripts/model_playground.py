"""Fit a polynomial by ridge regression and see when it overfits."""

import time

import numpy as np
import pandas as pd
import streamlit as st

st.title("Model playground")
st.write("A polynomial is fitted to noisy points of $\\sin(2 \\pi x)$.")

if "history" not in st.session_state:
    st.session_state.history = []


@st.cache_resource
def get_basis():
    class Basis:
        built = time.time()

        def design(self, x, degree):
            return np.vander(x, degree + 1, increasing=True)

    return Basis()


@st.cache_data(show_spinner="Fitting the model...")
def fit(n: int, noise: float, degree: int, alpha: float, seed: int):
    rng = np.random.default_rng(seed)
    x = np.sort(rng.uniform(0, 1, n))
    y = np.sin(2 * np.pi * x) + rng.normal(0, noise, n)
    a = get_basis().design(x, degree)
    w = np.linalg.solve(a.T @ a + alpha * np.eye(degree + 1), a.T @ y)
    rmse = float(np.sqrt(np.mean((a @ w - y) ** 2)))
    grid = np.linspace(0, 1, 100)
    return x, y, grid, get_basis().design(grid, degree) @ w, rmse, w


with st.sidebar:
    st.header("Data")
    n = st.slider("Points", 10, 100, 30, step=5)
    noise = st.slider("Noise", 0.0, 1.0, 0.2)
    seed = st.number_input("Seed", 0, 999, 42)
    st.header("Model")
    degree = st.slider("Degree", 1, 15, 3)
    log_alpha = st.radio("Regularisation", ["none", "weak", "strong"], horizontal=True)
    alpha = {"none": 1e-9, "weak": 1e-4, "strong": 1e-1}[log_alpha]

x, y, grid, curve, rmse, weights = fit(n, noise, degree, alpha, int(seed))

col_metric, col_buttons = st.columns([2, 1])
previous = st.session_state.history[-1]["rmse"] if st.session_state.history else None
col_metric.metric(
    "Training RMSE",
    f"{rmse:.4f}",
    None if previous is None else f"{rmse - previous:+.4f}",
    delta_color="inverse",
)
with col_buttons:
    if st.button("Remember this run", type="primary", width="stretch"):
        st.session_state.history.append({"degree": degree, "alpha": log_alpha, "points": n, "rmse": round(rmse, 4)})
    if st.button("Forget all", width="stretch", disabled=not st.session_state.history):
        st.session_state.history.clear()
        st.rerun()

points = pd.DataFrame({"x": x, "observed": y})
line = pd.DataFrame({"x": grid, "fitted": curve})
st.line_chart(line, x="x", y="fitted")
st.scatter_chart(points, x="x", y="observed")

if degree > 9 and log_alpha == "none":
    st.warning("A high degree without regularisation: this will overfit.", icon="⚠️")

with st.expander(f"Weights ({len(weights)})"):
    st.json({f"x^{i}": round(float(w), 3) for i, w in enumerate(weights)})

st.subheader("History")
if st.session_state.history:
    st.table(st.session_state.history)
    best = min(st.session_state.history, key=lambda r: r["rmse"])
    st.success(f"Best so far: degree {best['degree']} with RMSE {best['rmse']}")
else:
    st.caption("Nothing remembered yet.")
