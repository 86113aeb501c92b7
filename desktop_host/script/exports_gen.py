"""Name the API's modules. Written by packaging/generate; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_host.elements.alert import (
        error as error,
        info as info,
        success as success,
        warning as warning,
    )
    from desktop_host.elements.button import button as button, form_submit_button as form_submit_button
    from desktop_host.elements.checkbox import checkbox as checkbox, toggle as toggle
    from desktop_host.elements.code import code as code
    from desktop_host.elements.columns import columns as columns
    from desktop_host.elements.container import container as container
    from desktop_host.elements.dataframe import column_config as column_config, dataframe as dataframe
    from desktop_host.elements.date_input import date_input as date_input
    from desktop_host.elements.divider import divider as divider
    from desktop_host.elements.download_button import download_button as download_button
    from desktop_host.elements.empty import empty as empty
    from desktop_host.elements.exception import exception as exception
    from desktop_host.elements.expander import expander as expander
    from desktop_host.elements.file_uploader import file_uploader as file_uploader
    from desktop_host.elements.form import form as form
    from desktop_host.elements.heading import header as header, subheader as subheader, title as title
    from desktop_host.elements.image import image as image
    from desktop_host.elements.json import json as json
    from desktop_host.elements.line_chart import (
        area_chart as area_chart,
        bar_chart as bar_chart,
        line_chart as line_chart,
        scatter_chart as scatter_chart,
    )
    from desktop_host.elements.markdown import caption as caption, markdown as markdown
    from desktop_host.elements.metric import metric as metric
    from desktop_host.elements.multiselect import multiselect as multiselect
    from desktop_host.elements.number_input import number_input as number_input
    from desktop_host.elements.progress import progress as progress
    from desktop_host.elements.radio import radio as radio
    from desktop_host.elements.selectbox import selectbox as selectbox
    from desktop_host.elements.slider import slider as slider
    from desktop_host.elements.spinner import spinner as spinner
    from desktop_host.elements.table import table as table
    from desktop_host.elements.tabs import tabs as tabs
    from desktop_host.elements.text import text as text
    from desktop_host.elements.text_area import text_area as text_area
    from desktop_host.elements.text_input import text_input as text_input
    from desktop_host.elements.toast import toast as toast
    from desktop_host.elements.vega_lite_chart import (
        altair_chart as altair_chart,
        vega_lite_chart as vega_lite_chart,
    )
    from desktop_host.elements.write import write as write
    from desktop_host.script.cache import cache_data as cache_data, cache_resource as cache_resource
    from desktop_host.script.connect import connection as connection, connections as connections
    from desktop_host.script.container import sidebar as sidebar
    from desktop_host.script.flow import rerun as rerun, stop as stop
    from desktop_host.script.page_config import set_page_config as set_page_config
    from desktop_host.script.request_context import context as context
    from desktop_host.script.secrets import secrets as secrets
    from desktop_host.script.session_state import session_state as session_state
    from desktop_host.script.settings import get_option as get_option, set_option as set_option

MODULES = {
    "altair_chart": "desktop_host.elements.vega_lite_chart",
    "area_chart": "desktop_host.elements.line_chart",
    "bar_chart": "desktop_host.elements.line_chart",
    "button": "desktop_host.elements.button",
    "cache_data": "desktop_host.script.cache",
    "cache_resource": "desktop_host.script.cache",
    "caption": "desktop_host.elements.markdown",
    "checkbox": "desktop_host.elements.checkbox",
    "code": "desktop_host.elements.code",
    "column_config": "desktop_host.elements.dataframe",
    "columns": "desktop_host.elements.columns",
    "connection": "desktop_host.script.connect",
    "connections": "desktop_host.script.connect",
    "container": "desktop_host.elements.container",
    "context": "desktop_host.script.request_context",
    "dataframe": "desktop_host.elements.dataframe",
    "date_input": "desktop_host.elements.date_input",
    "divider": "desktop_host.elements.divider",
    "download_button": "desktop_host.elements.download_button",
    "empty": "desktop_host.elements.empty",
    "error": "desktop_host.elements.alert",
    "exception": "desktop_host.elements.exception",
    "expander": "desktop_host.elements.expander",
    "file_uploader": "desktop_host.elements.file_uploader",
    "form": "desktop_host.elements.form",
    "form_submit_button": "desktop_host.elements.button",
    "get_option": "desktop_host.script.settings",
    "header": "desktop_host.elements.heading",
    "image": "desktop_host.elements.image",
    "info": "desktop_host.elements.alert",
    "json": "desktop_host.elements.json",
    "line_chart": "desktop_host.elements.line_chart",
    "markdown": "desktop_host.elements.markdown",
    "metric": "desktop_host.elements.metric",
    "multiselect": "desktop_host.elements.multiselect",
    "number_input": "desktop_host.elements.number_input",
    "progress": "desktop_host.elements.progress",
    "radio": "desktop_host.elements.radio",
    "rerun": "desktop_host.script.flow",
    "scatter_chart": "desktop_host.elements.line_chart",
    "secrets": "desktop_host.script.secrets",
    "selectbox": "desktop_host.elements.selectbox",
    "session_state": "desktop_host.script.session_state",
    "set_option": "desktop_host.script.settings",
    "set_page_config": "desktop_host.script.page_config",
    "sidebar": "desktop_host.script.container",
    "slider": "desktop_host.elements.slider",
    "spinner": "desktop_host.elements.spinner",
    "stop": "desktop_host.script.flow",
    "subheader": "desktop_host.elements.heading",
    "success": "desktop_host.elements.alert",
    "table": "desktop_host.elements.table",
    "tabs": "desktop_host.elements.tabs",
    "text": "desktop_host.elements.text",
    "text_area": "desktop_host.elements.text_area",
    "text_input": "desktop_host.elements.text_input",
    "title": "desktop_host.elements.heading",
    "toast": "desktop_host.elements.toast",
    "toggle": "desktop_host.elements.checkbox",
    "vega_lite_chart": "desktop_host.elements.vega_lite_chart",
    "warning": "desktop_host.elements.alert",
    "write": "desktop_host.elements.write",
}
