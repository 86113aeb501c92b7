import sys

from nicegui import ui


@ui.page("/")
def page():
    count = 0

    def go():
        nonlocal count
        count += 1
        label.set_text(f"count {count} end")

    ui.button("Go", on_click=go)
    label = ui.label("count 0 end")


ui.run(port=int(sys.argv[1]), reload=False, show=False)
