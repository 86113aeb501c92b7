"""Write the page's types from the Structs: ``protocol.gen.ts`` and the registry of components."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import inspect as types

from desktop_host.protocol import messages
from desktop_host.protocol.element import Block, Element, Payload

if TYPE_CHECKING:
    from collections.abc import Iterable

HEAD = "// Written by packaging/generate from the Structs in desktop_host; do not edit.\n\n"
_PLAIN = {
    types.AnyType: "unknown",
    types.RawType: "unknown",
    types.NoneType: "null",
    types.BoolType: "boolean",
    types.IntType: "number",
    types.FloatType: "number",
    types.StrType: "string",
    types.BytesType: "Uint8Array",
    types.DateType: "string",
    types.TimeType: "string",
    types.DateTimeType: "string",
}


def concrete(parent: type[Any]) -> list[type[Any]]:
    """Return every Struct below ``parent`` that has none below itself and is not generic, by module and name."""
    found = []
    for child in parent.__subclasses__():
        below = concrete(child)
        found += below or ([] if getattr(child, "__parameters__", ()) else [child])
        if below and child.__module__.startswith("desktop_host.elements"):
            found.append(child)
    return sorted(set(found), key=lambda kind: (kind.__module__, kind.__qualname__))


class Writer:
    """Collect the TypeScript of every Struct that is reached."""

    def __init__(self) -> None:
        self.interfaces: dict[str, str] = {}

    def type_of(self, info: types.Type) -> str:
        """Return the TypeScript for a type, and collect the Structs in it."""
        match info:
            case types.StructType():
                self.struct(info)
                return info.cls.__name__
            case types.LiteralType(values=values):
                return " | ".join(json.dumps(value) for value in values)
            case types.UnionType(types=parts):
                return " | ".join(dict.fromkeys(self.type_of(part) for part in parts))
            case (
                types.ListType(item_type=item)
                | types.VarTupleType(item_type=item)
                | types.SetType(item_type=item)
            ):
                return _array(self.type_of(item))
            case types.TupleType(item_types=items):
                return f"[{', '.join(self.type_of(item) for item in items)}]"
            case types.DictType(key_type=key, value_type=value):
                return f"Record<{self.type_of(key)}, {self.type_of(value)}>"
        found = _PLAIN.get(type(info))
        if found is None:
            msg = f"{info!r} has no TypeScript; use plain types in a Struct"
            raise TypeError(msg)
        return found

    def struct(self, info: types.StructType) -> None:
        """Collect one Struct as an interface with every field present."""
        name = info.cls.__name__
        if name in self.interfaces:
            return
        self.interfaces[name] = ""
        optional = not issubclass(info.cls, Element)
        lines = []
        if info.tag_field:
            lines.append(f"  {info.tag_field}: {json.dumps(info.tag)};")
        for field in info.fields:
            # The tree fills an element's defaults in; of a message, what is left out stays left out.
            mark = "?" if optional and not field.required and info.cls.__struct_config__.omit_defaults else ""
            lines.append(f"  {field.encode_name}{mark}: {self.type_of(field.type)};")
        body = "\n".join(lines)
        self.interfaces[name] = (
            f"export interface {name} {{\n{body}\n}}\n" if lines else f"export type {name} = object;\n"
        )


def protocol() -> str:
    """Return ``protocol.gen.ts``."""
    writer = Writer()
    elements = _elements()
    from_page, to_page = concrete(messages.FromPage), concrete(messages.ToPage)
    for kind in [*elements, *concrete(Payload), *from_page, *to_page]:
        writer.type_of(types.type_info(kind))
    blocks = json.dumps([_tag(kind) for kind in elements if issubclass(kind, Block)])
    defaults = json.dumps(msgspec.to_builtins({_tag(kind): _defaults(kind) for kind in elements}), indent=2)
    parts = [
        *writer.interfaces.values(),
        _union("FromPage", from_page),
        _union("ToPage", to_page),
        _union("Op", messages.Op.__args__),
        _union("PageNode", elements),
        'export type ElementType = PageNode["type"];\n',
        "export type NodeOf<K extends ElementType> = Extract<PageNode, { type: K }>;\n",
        f"export const BLOCKS: ReadonlySet<string> = new Set({blocks});\n",
        f"export const DEFAULTS: Record<ElementType, object> = {defaults};\n",
    ]
    text = "\n".join(parts)
    return f"{HEAD}export const VERSION = {json.dumps(version(text))};\n\n{text}"


def version(text: str) -> str:
    """Name a protocol by its content: another shape is another version."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def registry() -> str:
    """Return ``registry.gen.ts``: every element's component, from the file named like its Python module."""
    elements = _elements()
    modules: dict[str, list[str]] = {}
    for kind in elements:
        modules.setdefault(kind.__module__.rpartition(".")[2], []).append(kind.__name__)
    lines = [
        f'import {{ {", ".join(sorted(names))} }} from "./{module}";'
        for module, names in sorted(modules.items())
    ]
    entries = [f"  {_tag(kind)}: {kind.__name__}," for kind in elements]
    return "\n".join(
        [
            HEAD.rstrip("\n"),
            "",
            'import type { ComponentType } from "preact";',
            'import type { ElementType } from "../protocol.gen";',
            'import type { ElementProps } from "./props";',
            *lines,
            "",
            "export const components: { [K in ElementType]: ComponentType<ElementProps<K>> } = {",
            *entries,
            "};",
            "",
        ]
    )


def _elements() -> list[type[Any]]:
    return [kind for kind in concrete(Element) if kind.__module__.startswith("desktop_host.elements")]


def _union(name: str, kinds: Iterable[type[Any]]) -> str:
    return f"export type {name} = {' | '.join(kind.__name__ for kind in kinds)};\n"


def _tag(kind: type[Any]) -> str:
    return str(kind.__struct_config__.tag)


def _array(item: str) -> str:
    return f"({item})[]" if " " in item and not item.startswith("Record<") else f"{item}[]"


def _defaults(kind: type[Any]) -> dict[str, Any]:
    found = {}
    for field in msgspec.structs.fields(kind):
        if field.default is not msgspec.NODEFAULT:
            found[field.encode_name] = field.default
        elif field.default_factory is not msgspec.NODEFAULT:
            found[field.encode_name] = field.default_factory()
    return found
