"""What holds for every element: the registry's Structs on the wire, and every function of the API as it is called."""

from __future__ import annotations

import inspect
import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

import msgspec
import pytest

import desktop_host as st
from desktop_host import elements
from desktop_host.errors import StreamlitDuplicateElementId, StreamlitDuplicateElementKey
from desktop_host.protocol.element import Block, Element, Widget
from desktop_host.script.exports_gen import MODULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.elements.conftest import Stage


def structs() -> Iterator[type[Element]]:
    for module in pkgutil.walk_packages(elements.__path__, elements.__name__ + "."):
        for found in vars(import_module(module.name)).values():
            if inspect.isclass(found) and issubclass(found, Element) and found.__module__ == module.name:
                yield found


EVERY = sorted(set(structs()), key=lambda struct: struct.__name__)
CONCRETE = [
    struct for struct in EVERY if not any(issubclass(other, struct) for other in EVERY if other is not struct)
]

CALLS: dict[str, Callable[..., Any]] = {
    "button": lambda **more: st.button("Label", **more),
    "checkbox": lambda **more: st.checkbox("Label", **more),
    "date_input": lambda **more: st.date_input("Label", "2024-01-02", **more),
    "download_button": lambda **more: st.download_button("Label", "data", **more),
    "file_uploader": lambda **more: st.file_uploader("Label", **more),
    "multiselect": lambda **more: st.multiselect("Label", ["a", "b"], **more),
    "number_input": lambda **more: st.number_input("Label", 0, 9, 5, **more),
    "radio": lambda **more: st.radio("Label", ["a", "b"], **more),
    "selectbox": lambda **more: st.selectbox("Label", ["a", "b"], **more),
    "slider": lambda **more: st.slider("Label", 0, 9, 5, **more),
    "text_area": lambda **more: st.text_area("Label", "text", **more),
    "text_input": lambda **more: st.text_input("Label", "text", **more),
    "toggle": lambda **more: st.toggle("Label", **more),
}
"""A plain call of each widget that has a label."""
LABELLED = sorted(CALLS)


def sample(kind: Any) -> Any:
    """Make a value of a field's type: the first that decodes."""
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    for value in ("", 0, False, 0.0, [], {}, None, [0], [0.0], [""], ["", ""], {"id": ""}, b""):
        try:
            return msgspec.convert(value, kind)
        except (msgspec.ValidationError, TypeError):
            continue
    return _made(kind)


def _made(kind: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        fields = [field for field in msgspec.structs.fields(kind) if field.required]
        return kind(**{field.name: sample(field.type) for field in fields})
    pytest.fail(f"no sample of {kind}: add one")


@pytest.mark.parametrize("struct", CONCRETE, ids=lambda struct: struct.__name__)
def test_a_struct_survives_the_wire(struct: type[Element]) -> None:
    node = _made(struct)
    data = msgspec.msgpack.encode(node)
    assert msgspec.msgpack.encode(msgspec.msgpack.decode(data, type=struct)) == data
    assert data == msgspec.msgpack.encode(_made(struct))


@pytest.mark.parametrize("struct", CONCRETE, ids=lambda struct: struct.__name__)
def test_what_holds_its_default_does_not_cross(struct: type[Element]) -> None:
    required = {field.encode_name for field in msgspec.structs.fields(struct) if field.required}
    crossed = msgspec.msgpack.decode(msgspec.msgpack.encode(_made(struct)))
    assert set(crossed) == {"type", *required}


def test_no_two_structs_share_a_tag() -> None:
    tags = [str(struct.__struct_config__.tag) for struct in CONCRETE]
    assert len(tags) == len(set(tags)), sorted(tags)


@pytest.mark.parametrize("struct", EVERY, ids=lambda struct: struct.__name__)
def test_a_struct_is_explained_and_says_how_its_value_crosses(struct: type[Element]) -> None:
    assert (struct.__doc__ or "").strip()
    if issubclass(struct, Widget) and not issubclass(struct, Block):
        fields = {field.name: field for field in msgspec.structs.fields(struct)}
        assert fields["value"].type == fields["default"].type


@pytest.mark.parametrize("name", LABELLED)
def test_a_widget_described_alike_is_the_same(stage: Stage, name: str) -> None:
    stage.run(CALLS[name])
    first = stage.widget("Label")["id"]
    # Where it stands is no part of what it is.
    stage.run(lambda: (st.text("before"), CALLS[name]()))
    assert stage.widget("Label")["id"] == first
    stage.run(lambda: CALLS[name](help="another"))
    assert stage.widget("Label")["id"] != first


@pytest.mark.parametrize("name", LABELLED)
def test_a_key_is_all_that_tells_a_widget(stage: Stage, name: str) -> None:
    stage.run(lambda: CALLS[name](key="k"))
    first = stage.widget("k")["id"]
    stage.run(lambda: CALLS[name](key="k", help="another", disabled=True))
    assert stage.widget("k")["id"] == first
    assert stage.widget("k")["key"] == "k"


@pytest.mark.parametrize("name", LABELLED)
def test_two_that_cannot_be_told_apart_are_refused(stage: Stage, name: str) -> None:
    def alike() -> None:
        CALLS[name]()
        with pytest.raises(StreamlitDuplicateElementId, match=r"give each a key"):
            CALLS[name]()
        CALLS[name](key="k")
        with pytest.raises(StreamlitDuplicateElementKey, match="'k' is taken"):
            CALLS[name](key="k")

    stage.run(alike)
    assert len([node for node in stage.nodes if "id" in node]) == 2


@pytest.mark.parametrize("name", LABELLED)
def test_a_disabled_widget_says_so_and_calls_nothing(stage: Stage, name: str) -> None:
    called: list[str] = []
    change = "on_click" if "button" in name else "on_change"
    stage.run(lambda: CALLS[name](key="k", disabled=True, **{change: lambda: called.append(name)}))
    assert stage.widget("k")["disabled"] is True
    stage.run(k=stage.widget("k").get("value"))
    assert called == []


@pytest.mark.parametrize("name", LABELLED)
def test_a_value_that_is_not_of_its_type_changes_nothing(stage: Stage, name: str) -> None:
    stage.run(lambda: CALLS[name](key="k"))
    before = stage.widget("k")
    for nonsense in ({"a": {"b": [1]}}, [[["x"]]], -(2**40), "nonsense", [10**9] * 3):
        if name in {"text_input", "text_area"} and isinstance(nonsense, str):
            continue
        stage.run(k=nonsense)
        assert stage.widget("k") == before, nonsense


@pytest.mark.parametrize("name", LABELLED)
def test_a_label_is_needed_and_told_with_its_visibility(stage: Stage, name: str) -> None:
    parameters = inspect.signature(getattr(st, name)).parameters
    if "label_visibility" not in parameters:
        pytest.skip("its label is what it shows")
    for visibility in ("visible", "hidden", "collapsed"):
        stage.run(lambda v=visibility: CALLS[name](label_visibility=v))  # type: ignore[misc]
        assert stage.widget("Label").get("label_visibility", "visible") == visibility


def test_every_labelled_widget_of_the_api_is_tried_here() -> None:
    labelled = {
        name
        for name, module in MODULES.items()
        if module.startswith("desktop_host.elements")
        and inspect.isfunction(getattr(st, name))
        and {"label", "key", "disabled"} <= set(inspect.signature(getattr(st, name)).parameters)
    }
    assert labelled - {"form_submit_button"} == set(CALLS)
