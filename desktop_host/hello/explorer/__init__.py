"""The parts of the data explorer; only `import streamlit` and Python's own library are needed."""
