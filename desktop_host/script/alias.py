"""Let ``import streamlit`` in a script find this package, submodules too, whether or not the real one is installed."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

_NAME = "streamlit"

_SUBMODULES = {
    "streamlit": "desktop_host",
    "streamlit.delta_generator": "desktop_host.script.container",
    "streamlit.errors": "desktop_host.errors",
    "streamlit.column_config": "desktop_host.elements.column_config",
    "streamlit.config": "desktop_host.config",
    "streamlit.connections": "desktop_host.script.connections",
    "streamlit.runtime": "desktop_host.script",
    "streamlit.runtime.caching": "desktop_host.script.cache",
    "streamlit.runtime.state": "desktop_host.script.session_state",
    "streamlit.runtime.uploaded_file_manager": "desktop_host.script.uploaded_file",
    "streamlit.runtime.scriptrunner": "desktop_host.script.threads",
    "streamlit.runtime.scriptrunner.script_run_context": "desktop_host.script.threads",
    "streamlit.runtime.scriptrunner_utils": "desktop_host.script.threads",
    "streamlit.runtime.scriptrunner_utils.script_run_context": "desktop_host.script.threads",
}
"""The import paths that scripts are seen to use, and our modules of the same job."""


class _Alias(MetaPathFinder, Loader):
    """Find and load: the module that is imported is ours, under both names the same object."""

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002 - the protocol of finders
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        if fullname != _NAME and not fullname.startswith(_NAME + "."):
            return None
        if fullname not in _SUBMODULES:
            msg = f"{fullname} is not part of desktop-host; scripts find the API in `import streamlit as st`"
            raise ModuleNotFoundError(msg, name=fullname)
        module = import_module(_SUBMODULES[fullname])
        # The import system writes this spec onto what it is given; ours must stay what it is.
        return ModuleSpec(fullname, self, loader_state=(module.__spec__, module.__loader__), is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return import_module(_SUBMODULES[spec.name])

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: the module has been executed under its own name."""
        spec = module.__spec__
        if spec is not None and spec.loader is self:
            module.__spec__, module.__loader__ = spec.loader_state


def install() -> None:
    """Make the name ``streamlit`` mean this package in this process."""
    if not any(isinstance(finder, _Alias) for finder in sys.meta_path):
        for name in [name for name in sys.modules if name == _NAME or name.startswith(_NAME + ".")]:
            del sys.modules[name]
        sys.meta_path.insert(0, _Alias())
