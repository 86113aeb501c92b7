"""What a rerun is to NiceGUI: the refresh of a part of the page, here of a thousand labels."""

import sys

from nicegui import ui


@ui.page("/")
def page():
    count = 0

    def go():
        nonlocal count
        count += 1
        rows.refresh()

    @ui.refreshable
    def rows():
        for i in range(999):
            ui.label(f"row {i}")
        ui.label(f"count {count} end")

    ui.button("Go", on_click=go)
    rows()


ui.run(port=int(sys.argv[1]), reload=False, show=False)
