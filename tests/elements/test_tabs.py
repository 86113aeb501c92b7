from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_each_label_has_a_place_of_its_own(stage: Stage) -> None:
    opened = []

    def body() -> None:
        cat, dog = st.tabs(["Cat", "Dog"], default="Dog")
        dog.text("woof")
        cat.text("meow")
        opened.extend([cat.open, dog.open])

    stage.run(body)
    node = stage.one("tabs")
    assert (node["labels"], node["default"]) == (["Cat", "Dog"], 1)
    assert "id" not in node
    assert stage.paths[0, 0, 0, 0]["body"] == "meow"
    assert stage.paths[0, 0, 1, 0]["body"] == "woof"
    assert opened == [None, None]


def test_a_change_runs_the_script_when_that_is_asked_for(stage: Stage) -> None:
    opened = []

    def body() -> None:
        opened.append([tab.open for tab in st.tabs(["Cat", "Dog"], key="animal", on_change="rerun")])

    stage.run(body)
    stage.run(animal=1)
    assert opened == [[True, False], [False, True]]
    assert stage.store["animal"] == "Dog"


def test_the_script_opens_one_by_its_label_and_the_choice_moves_with_it(stage: Stage) -> None:
    labels = ["Cat", "Dog"]

    def body() -> None:
        if "animal" not in st.session_state:
            st.session_state.animal = "Dog"
        st.tabs(labels, key="animal", on_change="rerun")

    stage.run(body)
    assert stage.one("tabs")["value"] == 1
    labels.insert(0, "Ant")
    stage.run()
    assert stage.one("tabs")["value"] == 2
    labels.remove("Dog")
    stage.run()
    assert stage.one("tabs")["value"] == 0


@pytest.mark.parametrize("value", [2, -1, "Cat"])
def test_a_tab_that_is_not_there_is_not_taken_from_the_page(stage: Stage, value: object) -> None:
    stage.run(lambda: st.tabs(["Cat", "Dog"], key="animal", on_change="rerun"))
    stage.run(animal=value)
    assert stage.one("tabs")["value"] == 0


@pytest.mark.parametrize(
    ("labels", "arguments", "error", "words"),
    [
        ([], {}, StreamlitMissingRequiredParameterError, "list of labels is empty"),
        ([1], {}, StreamlitInvalidParameterTypeError, "the label 1 must be a string"),
        (["a"], {"default": "b"}, StreamlitValueError, "default is 'b'"),
        (["a"], {"on_change": "often"}, StreamlitValueError, "on_change is 'often'"),
        (["a"], {"bind": "query-params"}, StreamlitMissingRequiredParameterError, "key="),
        (["a", "a"], {"bind": "query-params", "key": "k"}, StreamlitValueError, "must differ"),
    ],
)
def test_misuse_is_named(
    stage: Stage, labels: list[Any], arguments: dict[str, Any], error: type[Exception], words: str
) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.tabs(labels, **arguments)

    stage.run(body)
    assert not stage.nodes
