import sys

from nicegui import ui


@ui.page("/")
def page():
    ui.label("A page").classes("text-h3")
    ui.markdown("Some text with **bold** words.")
    name = ui.input("Name", value="World")
    number = ui.slider(min=0, max=10, value=3)
    ui.button("Press", on_click=lambda: ui.notify("Pressed"))
    ui.label(f"Hello {name.value}, {number.value}")
    ui.label("the content is here")


ui.run(port=int(sys.argv[1]), reload=False, show=False)
