from pathlib import Path

from streamlit_desktop_app import start_desktop_app

if __name__ == "__main__":
    start_desktop_app(str(Path(__file__).parent / "window.py"), title="A page", width=1000, height=700)
