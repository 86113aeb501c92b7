"""Offer every element as a method of a container. Written by packaging/generate; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any, Literal

    from desktop_host.elements.button import ButtonType, IconPosition
    from desktop_host.elements.date_input import Day
    from desktop_host.elements.grid_selection import Mode
    from desktop_host.elements.line_chart import Stack
    from desktop_host.elements.selectbox import FilterMode
    from desktop_host.elements.text_input import Kind
    from desktop_host.protocol.element import Gap, Height, LabelVisibility, TextAlignment, Width
    from desktop_host.script.container import DeltaGenerator
    from desktop_host.script.options import V
    from desktop_host.script.picture import Channels, Format
    from desktop_host.script.selection import Selection
    from desktop_host.script.widgets import Bind, Key, OnChange, Persist


class Methods:
    """Hold the elements as methods; each writes into this place."""

    def _call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    def error(
        self, body: object, *, icon: str | None = None, width: Width = "stretch", title: str | None = None
    ) -> DeltaGenerator:
        """Show an error; the parameters are those of :func:`success`."""
        return self._call("error", body, icon=icon, width=width, title=title)

    def info(
        self, body: object, *, icon: str | None = None, width: Width = "stretch", title: str | None = None
    ) -> DeltaGenerator:
        """Show information; the parameters are those of :func:`success`."""
        return self._call("info", body, icon=icon, width=width, title=title)

    def success(
        self, body: object, *, icon: str | None = None, width: Width = "stretch", title: str | None = None
    ) -> DeltaGenerator:
        """Show that something went well."""
        return self._call("success", body, icon=icon, width=width, title=title)

    def warning(
        self, body: object, *, icon: str | None = None, width: Width = "stretch", title: str | None = None
    ) -> DeltaGenerator:
        """Show a warning; the parameters are those of :func:`success`."""
        return self._call("warning", body, icon=icon, width=width, title=title)

    def button(
        self,
        label: str,
        key: Key = None,
        help: str | None = None,
        on_click: Callable[..., object] | None = None,
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        type: ButtonType = "secondary",
        icon: str | None = None,
        icon_position: IconPosition = "left",
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Width = "content",
        shortcut: str | None = None,
        wrap: bool | None = None,
    ) -> bool:
        """Show a button and return whether its click started this run."""
        return self._call(
            "button",
            label,
            key,
            help,
            on_click,
            args,
            kwargs,
            type=type,
            icon=icon,
            icon_position=icon_position,
            disabled=disabled,
            use_container_width=use_container_width,
            width=width,
            shortcut=shortcut,
            wrap=wrap,
        )

    def form_submit_button(
        self,
        label: str = "Submit",
        help: str | None = None,
        on_click: Callable[..., object] | None = None,
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        key: Key = None,
        type: ButtonType = "secondary",
        icon: str | None = None,
        icon_position: IconPosition = "left",
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Width = "content",
        shortcut: str | None = None,
        wrap: bool | None = None,
    ) -> bool:
        """Show the button that sends a form's values, and return whether its click started this run."""
        return self._call(
            "form_submit_button",
            label,
            help,
            on_click,
            args,
            kwargs,
            key=key,
            type=type,
            icon=icon,
            icon_position=icon_position,
            disabled=disabled,
            use_container_width=use_container_width,
            width=width,
            shortcut=shortcut,
            wrap=wrap,
        )

    def checkbox(
        self,
        label: str,
        value: bool = False,
        key: Key = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Width = "content",
        wrap: bool | None = None,
        bind: Bind = None,
        persist_state: Persist = None,
    ) -> bool:
        """Show a box to tick and return whether it is ticked."""
        return self._call(
            "checkbox",
            label,
            value,
            key,
            help,
            on_change,
            args,
            kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
            wrap=wrap,
            bind=bind,
            persist_state=persist_state,
        )

    def toggle(
        self,
        label: str,
        value: bool = False,
        key: Key = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Width = "content",
        wrap: bool | None = None,
        bind: Bind = None,
        persist_state: Persist = None,
    ) -> bool:
        """Show a switch and return whether it is on."""
        return self._call(
            "toggle",
            label,
            value,
            key,
            help,
            on_change,
            args,
            kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
            wrap=wrap,
            bind=bind,
            persist_state=persist_state,
        )

    def code(
        self,
        body: object,
        language: str | None = "python",
        *,
        line_numbers: bool = False,
        wrap_lines: bool = False,
        height: Height = "content",
        width: Width = "stretch",
    ) -> DeltaGenerator:
        """Show source code in colours, with a button that copies it."""
        return self._call(
            "code",
            body,
            language,
            line_numbers=line_numbers,
            wrap_lines=wrap_lines,
            height=height,
            width=width,
        )

    def columns(
        self,
        spec: int | Sequence[float],
        *,
        gap: Gap | None = "small",
        vertical_alignment: Literal["top", "center", "bottom"] = "top",
        border: bool = False,
        width: Width = "stretch",
        wrap: bool = True,
    ) -> list[DeltaGenerator]:
        """Lay columns out side by side and return one container for each."""
        return self._call(
            "columns",
            spec,
            gap=gap,
            vertical_alignment=vertical_alignment,
            border=border,
            width=width,
            wrap=wrap,
        )

    def container(
        self,
        *,
        border: bool | None = None,
        key: Key = None,
        width: Width = "stretch",
        height: Height = "content",
        horizontal: bool = False,
        wrap: bool = True,
        horizontal_alignment: Literal["left", "center", "right", "distribute"] = "left",
        vertical_alignment: Literal["top", "center", "bottom", "distribute"] = "top",
        gap: Gap | None = "small",
        autoscroll: bool | None = None,
    ) -> DeltaGenerator:
        """Group elements; what is written to the result later still stands here."""
        return self._call(
            "container",
            border=border,
            key=key,
            width=width,
            height=height,
            horizontal=horizontal,
            wrap=wrap,
            horizontal_alignment=horizontal_alignment,
            vertical_alignment=vertical_alignment,
            gap=gap,
            autoscroll=autoscroll,
        )

    @overload
    def dataframe(
        self,
        data: Any = None,
        width: Width = "stretch",
        height: Height | Literal["auto"] = "auto",
        *,
        use_container_width: bool | None = None,
        hide_index: bool | None = None,
        column_order: Iterable[str] | None = None,
        column_config: Mapping[Any, Any] | None = None,
        key: Key = None,
        on_select: Literal["ignore"] = "ignore",
        selection_mode: Mode | Iterable[Mode] = "multi-row",
        selection_default: Mapping[str, Any] | None = None,
        row_height: int | None = None,
        placeholder: str | None = None,
        lazy: bool | None = None,
        alt: str | None = None,
    ) -> DeltaGenerator: ...

    @overload
    def dataframe(
        self,
        data: Any = None,
        width: Width = "stretch",
        height: Height | Literal["auto"] = "auto",
        *,
        use_container_width: bool | None = None,
        hide_index: bool | None = None,
        column_order: Iterable[str] | None = None,
        column_config: Mapping[Any, Any] | None = None,
        key: Key = None,
        on_select: Literal["rerun"] | Callable[..., object],
        selection_mode: Mode | Iterable[Mode] = "multi-row",
        selection_default: Mapping[str, Any] | None = None,
        row_height: int | None = None,
        placeholder: str | None = None,
        lazy: bool | None = None,
        alt: str | None = None,
    ) -> Selection: ...

    def dataframe(
        self,
        data: Any = None,
        width: Width = "stretch",
        height: Height | Literal["auto"] = "auto",
        *,
        use_container_width: bool | None = None,
        hide_index: bool | None = None,
        column_order: Iterable[str] | None = None,
        column_config: Mapping[Any, Any] | None = None,
        key: Key = None,
        on_select: Literal["ignore", "rerun"] | Callable[..., object] = "ignore",
        selection_mode: Mode | Iterable[Mode] = "multi-row",
        selection_default: Mapping[str, Any] | None = None,
        row_height: int | None = None,
        placeholder: str | None = None,
        lazy: bool | None = None,
        alt: str | None = None,
    ) -> DeltaGenerator | Selection:
        """Show a table of any kind: pandas, polars, Arrow, numpy, lazy frames, dicts and lists."""
        return self._call(
            "dataframe",
            data,
            width,
            height,
            use_container_width=use_container_width,
            hide_index=hide_index,
            column_order=column_order,
            column_config=column_config,
            key=key,
            on_select=on_select,
            selection_mode=selection_mode,
            selection_default=selection_default,
            row_height=row_height,
            placeholder=placeholder,
            lazy=lazy,
            alt=alt,
        )

    def date_input(
        self,
        label: str,
        value: Any = "today",
        min_value: Day | None = None,
        max_value: Day | None = None,
        key: Key = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        format: str = "YYYY/MM/DD",
        disabled: bool = False,
        required: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Width = "stretch",
        bind: Bind = None,
        persist_state: Persist = None,
    ) -> Any:
        """Show a field for a date, and return it; for a range, the tuple of those that are chosen so far."""
        return self._call(
            "date_input",
            label,
            value,
            min_value,
            max_value,
            key,
            help,
            on_change,
            args,
            kwargs,
            format=format,
            disabled=disabled,
            required=required,
            label_visibility=label_visibility,
            width=width,
            bind=bind,
            persist_state=persist_state,
        )

    def divider(self, *, width: Width = "stretch") -> DeltaGenerator:
        """Show a horizontal line; ``width`` is ``"stretch"`` or a number of pixels."""
        return self._call("divider", width=width)

    def download_button(
        self,
        label: str,
        data: Any,
        file_name: str | None = None,
        mime: str | None = None,
        key: Key = None,
        help: str | None = None,
        on_click: Callable[..., object] | Literal["rerun", "ignore"] | None = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        type: ButtonType = "secondary",
        icon: str | None = None,
        icon_position: IconPosition = "left",
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Width = "content",
        shortcut: str | None = None,
        wrap: bool | None = None,
    ) -> bool:
        """Show a button that saves a file, and return whether its click started this run."""
        return self._call(
            "download_button",
            label,
            data,
            file_name,
            mime,
            key,
            help,
            on_click,
            args,
            kwargs,
            type=type,
            icon=icon,
            icon_position=icon_position,
            disabled=disabled,
            use_container_width=use_container_width,
            width=width,
            shortcut=shortcut,
            wrap=wrap,
        )

    def empty(self) -> DeltaGenerator:
        """Hold a place for one element, which each later call through the handle replaces."""
        return self._call("empty")

    def exception(self, exception: object, width: Width = "stretch") -> DeltaGenerator:
        """Show an exception: its type, its message, and the lines of the script that led to it."""
        return self._call("exception", exception, width)

    def expander(
        self,
        label: str,
        expanded: bool = False,
        *,
        key: Key = None,
        icon: str | None = None,
        type: Literal["default", "compact", "step"] = "default",
        width: Width = "stretch",
        on_change: Callable[..., object] | Literal["rerun", "ignore"] = "ignore",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        bind: Bind = None,
    ) -> DeltaGenerator:
        """Hold elements under a line that opens and closes them; the script runs their code either way."""
        return self._call(
            "expander",
            label,
            expanded,
            key=key,
            icon=icon,
            type=type,
            width=width,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            bind=bind,
        )

    def file_uploader(
        self,
        label: str,
        type: str | Sequence[str] | None = None,
        accept_multiple_files: bool | Literal["directory"] = False,
        key: Key = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        max_upload_size: int | None = None,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Width = "stretch",
    ) -> Any:
        """Show a place to drop files on, and return those that are there."""
        return self._call(
            "file_uploader",
            label,
            type,
            accept_multiple_files,
            key,
            help,
            on_change,
            args,
            kwargs,
            max_upload_size=max_upload_size,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
        )

    def form(
        self,
        key: str,
        clear_on_submit: bool = False,
        *,
        enter_to_submit: bool = True,
        border: bool = True,
        width: Width = "stretch",
        height: Height = "content",
    ) -> DeltaGenerator:
        """Open a form: its widgets send their values when a submit button of it is pressed, all together."""
        return self._call(
            "form",
            key,
            clear_on_submit,
            enter_to_submit=enter_to_submit,
            border=border,
            width=width,
            height=height,
        )

    def header(
        self,
        body: object,
        anchor: str | Literal[False] | None = None,
        *,
        help: str | None = None,
        icon: str | None = None,
        divider: bool | str = False,
        width: Width = "stretch",
        text_alignment: TextAlignment = "left",
        wrap: bool = True,
    ) -> DeltaGenerator:
        """Show a header."""
        return self._call(
            "header",
            body,
            anchor,
            help=help,
            icon=icon,
            divider=divider,
            width=width,
            text_alignment=text_alignment,
            wrap=wrap,
        )

    def subheader(
        self,
        body: object,
        anchor: str | Literal[False] | None = None,
        *,
        help: str | None = None,
        icon: str | None = None,
        divider: bool | str = False,
        width: Width = "stretch",
        text_alignment: TextAlignment = "left",
        wrap: bool = True,
    ) -> DeltaGenerator:
        """Show a subheader; the parameters are those of :func:`header`."""
        return self._call(
            "subheader",
            body,
            anchor,
            help=help,
            icon=icon,
            divider=divider,
            width=width,
            text_alignment=text_alignment,
            wrap=wrap,
        )

    def title(
        self,
        body: object,
        anchor: str | Literal[False] | None = None,
        *,
        help: str | None = None,
        icon: str | None = None,
        width: Width = "stretch",
        text_alignment: TextAlignment = "left",
        wrap: bool = True,
    ) -> DeltaGenerator:
        """Show the page's title, of which there should be one."""
        return self._call(
            "title", body, anchor, help=help, icon=icon, width=width, text_alignment=text_alignment, wrap=wrap
        )

    def image(
        self,
        image: Any,
        caption: Any = None,
        width: Width = "content",
        clamp: bool = False,
        channels: Channels = "RGB",
        output_format: Format = "auto",
        *,
        use_container_width: bool | None = None,
        link: str | None = None,
        use_column_width: Any = None,
        alt: Any = None,
    ) -> DeltaGenerator:
        """Show a picture, or a list of pictures beside each other."""
        return self._call(
            "image",
            image,
            caption,
            width,
            clamp,
            channels,
            output_format,
            use_container_width=use_container_width,
            link=link,
            use_column_width=use_column_width,
            alt=alt,
        )

    def json(self, body: Any, *, expanded: bool | int = True, width: Width = "stretch") -> DeltaGenerator:
        """Show nested data as a tree that opens and closes."""
        return self._call("json", body, expanded=expanded, width=width)

    def area_chart(
        self,
        data: Any = None,
        *,
        x: str | None = None,
        y: str | Sequence[str] | None = None,
        x_label: str | None = None,
        y_label: str | None = None,
        color: Any = None,
        stack: Stack = None,
        width: Width = "stretch",
        height: Height = "content",
        use_container_width: bool | None = None,
        alt: str | None = None,
    ) -> DeltaGenerator:
        """Show columns of a table as areas."""
        return self._call(
            "area_chart",
            data,
            x=x,
            y=y,
            x_label=x_label,
            y_label=y_label,
            color=color,
            stack=stack,
            width=width,
            height=height,
            use_container_width=use_container_width,
            alt=alt,
        )

    def bar_chart(
        self,
        data: Any = None,
        *,
        x: str | None = None,
        y: str | Sequence[str] | None = None,
        x_label: str | None = None,
        y_label: str | None = None,
        color: Any = None,
        horizontal: bool = False,
        sort: bool | str = True,
        stack: Stack = None,
        width: Width = "stretch",
        height: Height = "content",
        use_container_width: bool | None = None,
        alt: str | None = None,
    ) -> DeltaGenerator:
        """Show columns of a table as bars."""
        return self._call(
            "bar_chart",
            data,
            x=x,
            y=y,
            x_label=x_label,
            y_label=y_label,
            color=color,
            horizontal=horizontal,
            sort=sort,
            stack=stack,
            width=width,
            height=height,
            use_container_width=use_container_width,
            alt=alt,
        )

    def line_chart(
        self,
        data: Any = None,
        *,
        x: str | None = None,
        y: str | Sequence[str] | None = None,
        x_label: str | None = None,
        y_label: str | None = None,
        color: Any = None,
        width: Width = "stretch",
        height: Height = "content",
        use_container_width: bool | None = None,
        alt: str | None = None,
    ) -> DeltaGenerator:
        """Show columns of a table as lines."""
        return self._call(
            "line_chart",
            data,
            x=x,
            y=y,
            x_label=x_label,
            y_label=y_label,
            color=color,
            width=width,
            height=height,
            use_container_width=use_container_width,
            alt=alt,
        )

    def scatter_chart(
        self,
        data: Any = None,
        *,
        x: str | None = None,
        y: str | Sequence[str] | None = None,
        x_label: str | None = None,
        y_label: str | None = None,
        color: Any = None,
        size: str | float | None = None,
        width: Width = "stretch",
        height: Height = "content",
        use_container_width: bool | None = None,
        alt: str | None = None,
    ) -> DeltaGenerator:
        """Show the rows of a table as points."""
        return self._call(
            "scatter_chart",
            data,
            x=x,
            y=y,
            x_label=x_label,
            y_label=y_label,
            color=color,
            size=size,
            width=width,
            height=height,
            use_container_width=use_container_width,
            alt=alt,
        )

    def caption(
        self,
        body: object,
        unsafe_allow_html: bool = False,
        *,
        help: str | None = None,
        width: Width = "stretch",
        text_alignment: TextAlignment = "left",
        wrap: bool = True,
    ) -> DeltaGenerator:
        """Show Markdown in small, quiet letters; the parameters are those of :func:`markdown`."""
        return self._call(
            "caption",
            body,
            unsafe_allow_html,
            help=help,
            width=width,
            text_alignment=text_alignment,
            wrap=wrap,
        )

    def markdown(
        self,
        body: object,
        unsafe_allow_html: bool = False,
        *,
        help: str | None = None,
        width: Width | Literal["auto"] = "auto",
        text_alignment: TextAlignment = "left",
        anchors: bool = True,
        wrap: bool = True,
    ) -> DeltaGenerator:
        """Show Markdown: GitHub's, with maths, colours, icons and emoji."""
        return self._call(
            "markdown",
            body,
            unsafe_allow_html,
            help=help,
            width=width,
            text_alignment=text_alignment,
            anchors=anchors,
            wrap=wrap,
        )

    def metric(
        self,
        label: str,
        value: Any,
        delta: Any = None,
        delta_color: str = "normal",
        *,
        help: str | None = None,
        icon: str | None = None,
        label_visibility: LabelVisibility = "visible",
        border: bool = False,
        width: Width = "stretch",
        height: Height = "content",
        chart_data: Any = None,
        chart_type: Literal["line", "bar", "area"] = "line",
        delta_arrow: Literal["auto", "up", "down", "off"] = "auto",
        format: str | None = None,
        delta_description: str | None = None,
    ) -> DeltaGenerator:
        """Show one number, large, and how it has changed."""
        return self._call(
            "metric",
            label,
            value,
            delta,
            delta_color,
            help=help,
            icon=icon,
            label_visibility=label_visibility,
            border=border,
            width=width,
            height=height,
            chart_data=chart_data,
            chart_type=chart_type,
            delta_arrow=delta_arrow,
            format=format,
            delta_description=delta_description,
        )

    def multiselect(
        self,
        label: str,
        options: Iterable[V],
        default: Any = None,
        format_func: Callable[[Any], Any] = str,
        key: Key = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        max_selections: int | None = None,
        placeholder: str | None = None,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        accept_new_options: bool = False,
        filter_mode: FilterMode | None = "fuzzy",
        select_all: bool | int = 1000,
        width: Width = "stretch",
        wrap: bool | None = None,
        bind: Bind = None,
        persist_state: Persist = None,
    ) -> list[V]:
        """Show a list to choose several options from, and return those that are chosen."""
        return self._call(
            "multiselect",
            label,
            options,
            default,
            format_func,
            key,
            help,
            on_change,
            args,
            kwargs,
            max_selections=max_selections,
            placeholder=placeholder,
            disabled=disabled,
            label_visibility=label_visibility,
            accept_new_options=accept_new_options,
            filter_mode=filter_mode,
            select_all=select_all,
            width=width,
            wrap=wrap,
            bind=bind,
            persist_state=persist_state,
        )

    def number_input(
        self,
        label: str,
        min_value: float | None = None,
        max_value: float | None = None,
        value: Any = "min",
        step: float | None = None,
        format: str | None = None,
        key: Key = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        placeholder: str | None = None,
        disabled: bool = False,
        required: bool = False,
        label_visibility: LabelVisibility = "visible",
        icon: str | None = None,
        width: Width = "stretch",
        bind: Bind = None,
        persist_state: Persist = None,
    ) -> Any:
        """Show a field for a number, and return the number."""
        return self._call(
            "number_input",
            label,
            min_value,
            max_value,
            value,
            step,
            format,
            key,
            help,
            on_change,
            args,
            kwargs,
            placeholder=placeholder,
            disabled=disabled,
            required=required,
            label_visibility=label_visibility,
            icon=icon,
            width=width,
            bind=bind,
            persist_state=persist_state,
        )

    def progress(self, value: float, text: str | None = None, width: Width = "stretch") -> DeltaGenerator:
        """Show a bar that fills; call ``.progress(...)`` on what it returns to move it."""
        return self._call("progress", value, text, width)

    def radio(
        self,
        label: str,
        options: Iterable[V],
        index: int | None = 0,
        format_func: Callable[[Any], Any] = str,
        key: Key = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        horizontal: bool = False,
        captions: Sequence[str] | None = None,
        label_visibility: LabelVisibility = "visible",
        width: Width = "content",
        bind: Bind = None,
        persist_state: Persist = None,
    ) -> V | None:
        """Show a few options and return the one that is chosen."""
        return self._call(
            "radio",
            label,
            options,
            index,
            format_func,
            key,
            help,
            on_change,
            args,
            kwargs,
            disabled=disabled,
            horizontal=horizontal,
            captions=captions,
            label_visibility=label_visibility,
            width=width,
            bind=bind,
            persist_state=persist_state,
        )

    def selectbox(
        self,
        label: str,
        options: Iterable[V],
        index: int | None = 0,
        format_func: Callable[[Any], Any] = str,
        key: Key = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        placeholder: str | None = None,
        disabled: bool = False,
        required: bool = False,
        label_visibility: LabelVisibility = "visible",
        icon: str | None = None,
        accept_new_options: bool = False,
        filter_mode: FilterMode | None = "fuzzy",
        width: Width = "stretch",
        bind: Bind = None,
        persist_state: Persist = None,
    ) -> V | None:
        """Show a list that opens, and return the option that is chosen."""
        return self._call(
            "selectbox",
            label,
            options,
            index,
            format_func,
            key,
            help,
            on_change,
            args,
            kwargs,
            placeholder=placeholder,
            disabled=disabled,
            required=required,
            label_visibility=label_visibility,
            icon=icon,
            accept_new_options=accept_new_options,
            filter_mode=filter_mode,
            width=width,
            bind=bind,
            persist_state=persist_state,
        )

    def slider(
        self,
        label: str,
        min_value: Any = None,
        max_value: Any = None,
        value: Any = None,
        step: Any = None,
        format: str | None = None,
        key: Key = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Width = "stretch",
        bind: Bind = None,
        persist_state: Persist = None,
    ) -> Any:
        """Show a line with a handle, and return the value it points at; with two handles, the pair."""
        return self._call(
            "slider",
            label,
            min_value,
            max_value,
            value,
            step,
            format,
            key,
            help,
            on_change,
            args,
            kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
            bind=bind,
            persist_state=persist_state,
        )

    def spinner(
        self, text: str = "In progress...", *, show_time: bool = False, width: Width = "content"
    ) -> Iterator[None]:
        """Show a turning sign while the block below runs."""
        return self._call("spinner", text, show_time=show_time, width=width)

    def table(
        self,
        data: Any = None,
        *,
        border: bool | Literal["horizontal"] = True,
        width: Width = "stretch",
        height: Height = "content",
        hide_index: bool | None = None,
        hide_header: bool | None = None,
        alt: str | None = None,
    ) -> DeltaGenerator:
        """Show a small table as a whole; for anything long use ``st.dataframe``."""
        return self._call(
            "table",
            data,
            border=border,
            width=width,
            height=height,
            hide_index=hide_index,
            hide_header=hide_header,
            alt=alt,
        )

    def tabs(
        self,
        tabs: Sequence[str],
        *,
        width: Width = "stretch",
        height: Height = "content",
        default: str | None = None,
        key: Key = None,
        on_change: Callable[..., object] | Literal["rerun", "ignore"] = "ignore",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        bind: Bind = None,
    ) -> list[DeltaGenerator]:
        """Show a row of tabs and return one container for each; the script runs the code of all."""
        return self._call(
            "tabs",
            tabs,
            width=width,
            height=height,
            default=default,
            key=key,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            bind=bind,
        )

    def text(
        self,
        body: object,
        *,
        help: str | None = None,
        width: Width = "content",
        text_alignment: TextAlignment = "left",
        wrap: bool = True,
    ) -> DeltaGenerator:
        """Show text as it is, line breaks included, without Markdown."""
        return self._call("text", body, help=help, width=width, text_alignment=text_alignment, wrap=wrap)

    def text_area(
        self,
        label: str,
        value: object = "",
        height: Height | None = None,
        max_chars: int | None = None,
        key: Key = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        placeholder: str | None = None,
        disabled: bool = False,
        required: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Width = "stretch",
        bind: Bind = None,
        persist_state: Persist = None,
    ) -> str | None:
        """Show a field for many lines of text, and return what stands in it."""
        return self._call(
            "text_area",
            label,
            value,
            height,
            max_chars,
            key,
            help,
            on_change,
            args,
            kwargs,
            placeholder=placeholder,
            disabled=disabled,
            required=required,
            label_visibility=label_visibility,
            width=width,
            bind=bind,
            persist_state=persist_state,
        )

    def text_input(
        self,
        label: str,
        value: object = "",
        max_chars: int | None = None,
        key: Key = None,
        type: Kind = "default",
        help: str | None = None,
        autocomplete: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        placeholder: str | None = None,
        disabled: bool = False,
        required: bool = False,
        label_visibility: LabelVisibility = "visible",
        icon: str | None = None,
        validate: str | tuple[str, str] | None = None,
        live: bool | str = False,
        width: Width = "stretch",
        bind: Bind = None,
        persist_state: Persist = None,
    ) -> str | None:
        """Show a field for one line of text, and return what stands in it."""
        return self._call(
            "text_input",
            label,
            value,
            max_chars,
            key,
            type,
            help,
            autocomplete,
            on_change,
            args,
            kwargs,
            placeholder=placeholder,
            disabled=disabled,
            required=required,
            label_visibility=label_visibility,
            icon=icon,
            validate=validate,
            live=live,
            width=width,
            bind=bind,
            persist_state=persist_state,
        )

    def toast(
        self,
        body: str,
        *,
        icon: str | None = None,
        duration: Literal["short", "long", "infinite"] | int = "short",
    ) -> DeltaGenerator:
        """Show a short message in the corner of the page, wherever the call stands."""
        return self._call("toast", body, icon=icon, duration=duration)

    def altair_chart(
        self,
        altair_chart: Any,
        *,
        width: Width | None = None,
        height: Height = "content",
        use_container_width: bool | None = None,
        theme: Literal["streamlit"] | None = "streamlit",
        key: Key = None,
        on_select: Any = "ignore",
        selection_mode: str | Iterable[str] | None = None,
        alt: str | None = None,
    ) -> Any:
        """Show a chart of Altair's; the parameters are those of :func:`vega_lite_chart`."""
        return self._call(
            "altair_chart",
            altair_chart,
            width=width,
            height=height,
            use_container_width=use_container_width,
            theme=theme,
            key=key,
            on_select=on_select,
            selection_mode=selection_mode,
            alt=alt,
        )

    def vega_lite_chart(
        self,
        data: Any = None,
        spec: dict[str, Any] | None = None,
        *,
        width: Width | None = None,
        height: Height = "content",
        use_container_width: bool | None = None,
        theme: Literal["streamlit"] | None = "streamlit",
        key: Key = None,
        on_select: Any = "ignore",
        selection_mode: str | Iterable[str] | None = None,
        alt: str | None = None,
    ) -> Any:
        """Show a chart by its Vega-Lite spec."""
        return self._call(
            "vega_lite_chart",
            data,
            spec,
            width=width,
            height=height,
            use_container_width=use_container_width,
            theme=theme,
            key=key,
            on_select=on_select,
            selection_mode=selection_mode,
            alt=alt,
        )

    def write(self, *args: Any, unsafe_allow_html: bool = False) -> None:
        """Show anything: text as Markdown, data as a table, charts, pictures, exceptions."""
        return self._call("write", *args, unsafe_allow_html=unsafe_allow_html)
