from nicegui import ui


@ui.page("/")
def page():
    ui.label("A page").classes("text-h3")
    ui.input("Name", value="World")
    ui.html('<div style="background: #12ab34; height: 200px; width: 600px"></div>', sanitize=False)


ui.run(native=True, reload=False, window_size=(1000, 700))
