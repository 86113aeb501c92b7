"""Write the Python that follows from the API's functions: static exports and the methods of containers."""

from __future__ import annotations

import ast
import builtins
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

HEAD = '"""{about} Written by packaging/generate; do not edit."""\n\nfrom __future__ import annotations\n\n'


@dataclass
class Module:
    """Be one module of the API, as text tells it."""

    name: str
    tree: ast.Module

    @property
    def exported(self) -> list[str]:
        """The names in ``__all__``."""
        for node in self.tree.body:
            if isinstance(node, ast.Assign) and any(getattr(t, "id", "") == "__all__" for t in node.targets):
                return [str(name) for name in ast.literal_eval(node.value)]
        return []

    def functions(self, name: str) -> list[ast.FunctionDef]:
        """Return the function of this name, its overloads first."""
        return [node for node in self.tree.body if isinstance(node, ast.FunctionDef) and node.name == name]

    def origin(self, name: str) -> str | None:
        """Return the import that brings ``name``, or None for a built-in one."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    if (alias.asname or alias.name) == name:
                        renamed = f" as {alias.asname}" if alias.asname else ""
                        return f"from {node.module} import {alias.name}{renamed}"
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    if (alias.asname or alias.name) == name:
                        renamed = f" as {alias.asname}" if alias.asname else ""
                        return f"import {alias.name}{renamed}"
        if hasattr(builtins, name):
            return None
        return f"from {self.name} import {name}"


def modules(package: Path, *layers: str) -> list[Module]:
    """Read the modules of the layers that export something."""
    found = []
    for layer in layers:
        for path in sorted((package / layer).glob("*.py")):
            module = Module(f"desktop_host.{layer}.{path.stem}", ast.parse(path.read_text()))
            if module.exported:
                found.append(module)
    return found


def exports(package: Path) -> str:
    """Return ``exports_gen.py``: which module has which name, for import at first use, and for type checkers."""
    names = sorted(
        (name, module.name) for module in modules(package, "elements", "script") for name in module.exported
    )
    static = "\n".join(f"    from {module} import {name} as {name}" for name, module in names)
    table = "\n".join(f'    "{name}": "{module}",' for name, module in names)
    return (
        HEAD.format(about="Name the API's modules.")
        + "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n"
        + f"{static}\n\nMODULES = {{\n{table}\n}}\n"
    )


def methods(package: Path) -> str:
    """Return ``methods_gen.py``: every element as a method of a container."""
    imports: dict[str, str] = {}
    bodies = []
    for module in modules(package, "elements"):
        for name in module.exported:
            definitions = module.functions(name)
            for definition in definitions:
                for used in _names(definition):
                    line = module.origin(used)
                    if line is not None and imports.setdefault(used, line) != line:
                        msg = f"{module.name}: {used} is another thing than in {imports[used]!r}; rename one"
                        raise ValueError(msg)
                bodies.append(
                    _method(definition, overload=len(definitions) > 1 and definition is not definitions[-1])
                )
    lines = "\n".join(f"    {line}" for line in sorted(set(imports.values()) | {"from typing import Any"}))
    overload = "from typing import TYPE_CHECKING, overload" if any("@overload" in b for b in bodies) else None
    return (
        HEAD.format(about="Offer every element as a method of a container.")
        + (overload or "from typing import TYPE_CHECKING")
        + f"\n\nif TYPE_CHECKING:\n{lines}\n\n\nclass Methods:\n"
        + '    """Hold the elements as methods; each writes into this place."""\n\n'
        + "    def _call(self, name: str, *args: Any, **kwargs: Any) -> Any:\n        raise NotImplementedError\n\n"
        + "\n".join(bodies)
    )


def _names(definition: ast.FunctionDef) -> Iterator[str]:
    arguments = definition.args
    every = [
        *arguments.posonlyargs,
        *arguments.args,
        *arguments.kwonlyargs,
        arguments.vararg,
        arguments.kwarg,
    ]
    annotations: Iterable[ast.AST | None] = [
        *(a.annotation for a in every if a is not None),
        definition.returns,
    ]
    for annotation in annotations:
        for node in ast.walk(annotation) if annotation is not None else ():
            if isinstance(node, ast.Name):
                yield node.id


def _method(definition: ast.FunctionDef, *, overload: bool) -> str:
    arguments = definition.args
    for default in [*arguments.defaults, *(d for d in arguments.kw_defaults if d is not None)]:
        _check_default(definition.name, default)
    given = [a.arg for a in [*arguments.posonlyargs, *arguments.args]]
    given += [f"*{arguments.vararg.arg}"] if arguments.vararg else []
    given += [f"{a.arg}={a.arg}" for a in arguments.kwonlyargs]
    given += [f"**{arguments.kwarg.arg}"] if arguments.kwarg else []
    signature = ast.unparse(arguments)
    signature = f"self, {signature}" if signature else "self"
    returns = ast.unparse(definition.returns) if definition.returns else "None"
    about = (ast.get_docstring(definition) or "").split("\n")[0]
    body = "..." if overload else f'return self._call("{definition.name}"{"".join(f", {g}" for g in given)})'
    lines = ["@overload"] if overload else []
    lines.append(f"def {definition.name}({signature}) -> {returns}:" + (" ..." if overload else ""))
    if not overload:
        lines += [f'    """{about}"""', f"    {body}"]
    return textwrap.indent("\n".join(lines), "    ") + "\n"


def _check_default(name: str, default: ast.expr) -> None:
    for node in ast.walk(default):
        if isinstance(node, ast.Name) and not hasattr(builtins, node.id):
            msg = f"{name}: the default {ast.unparse(default)} is no plain value; give None and fill it in inside"
            raise TypeError(msg)
