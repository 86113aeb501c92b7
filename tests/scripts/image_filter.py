"""Filter a picture with Pillow."""

import io

import streamlit as st
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

st.set_page_config(page_title="Image filter", page_icon="🖼️", layout="wide")
st.title("Image filter")


def sample(size=(240, 160)):
    image = Image.new("RGB", size)
    w, h = size
    image.putdata([(x * 255 // w, y * 255 // h, 128) for y in range(h) for x in range(w)])
    return image


FILTERS = {
    "None": lambda im: im,
    "Grayscale": lambda im: ImageOps.grayscale(im).convert("RGB"),
    "Invert": ImageOps.invert,
    "Blur": lambda im: im.filter(ImageFilter.GaussianBlur(st.session_state.get("radius", 2))),
    "Edges": lambda im: im.filter(ImageFilter.FIND_EDGES),
}

with st.sidebar:
    file = st.file_uploader("Picture", type=["png", "jpg", "jpeg"], help="PNG or JPEG")
    name = st.selectbox("Filter", list(FILTERS))
    if name == "Blur":
        st.slider("Radius", 1, 10, 2, key="radius")
    brightness = st.slider("Brightness", 0.0, 2.0, 1.0, 0.1)
    turn = st.radio("Turn", [0, 90, 180, 270], format_func=lambda d: f"{d}°", horizontal=True)

original = Image.open(file).convert("RGB") if file else sample()
if file is None:
    st.caption("No picture chosen: this is a sample.")

result = FILTERS[name](original)
result = ImageEnhance.Brightness(result).enhance(brightness)
if turn:
    result = result.rotate(-turn, expand=True)

before, after = st.columns(2)
with before:
    st.image(original, caption="Original")
    st.text(f"{original.width} x {original.height}")
with after:
    st.image(result, caption=f"Result: {name}", output_format="PNG")
    st.text(f"{result.width} x {result.height}")

red, green, blue = (sum(i * n for i, n in enumerate(band.histogram())) / (band.width * band.height) for band in result.split())
c1, c2, c3 = st.columns(3)
c1.metric("Red", f"{red:.0f}")
c2.metric("Green", f"{green:.0f}")
c3.metric("Blue", f"{blue:.0f}")

with st.expander("Histogram"):
    st.area_chart({"red": result.getchannel("R").histogram(), "blue": result.getchannel("B").histogram()})

buffer = io.BytesIO()
result.save(buffer, format="PNG")
st.download_button("Save result", buffer.getvalue(), "result.png", "image/png", icon=":material/download:")
