import os

import numpy as np
import pandas as pd
import streamlit as st


@st.cache_resource
def table():
    numbers = np.arange(int(os.environ["BENCH_ROWS"]))
    return pd.DataFrame(
        {
            "name": np.array(["cell-north", "cell-south", "cell-east", "cell-west"])[numbers % 4],
            "number": numbers,
            "square": np.sqrt(numbers),
            "even": numbers % 2 == 0,
            "day": np.datetime64("2024-01-01") + numbers % 1000,
        }
    )


data = table()
if st.button("Go"):
    st.dataframe(data)
st.write("the content is here")
