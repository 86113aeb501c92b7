"""Explore a table: filter it, draw it, take the rows along, and see where they are.

Start it with `desktop-host hello`. It is written as any script for Streamlit is, and runs there too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st
from explorer.chart import chart
from explorer.filters import filtered, reset
from explorer.reading import UnreadableError, read, sample
from explorer.table import Table, as_csv, mean
from explorer.whereabouts import whereabouts

if TYPE_CHECKING:
    from collections.abc import Callable

# One copy for all pages; nobody changes it.
the_sample: Callable[[], Table] = st.cache_resource(show_spinner=False)(sample)

st.set_page_config(page_title="Data explorer", page_icon="📊", layout="wide")


def main() -> None:
    with st.sidebar:
        st.subheader("Data explorer")
        upload = st.file_uploader("Your own data", ["csv", "tsv", "txt", "parquet"], key="upload")
        table = chosen(upload)
        places = filtered(table)
    st.header(table.name)
    # A caption in any case: what stands below keeps its place, and the open tab stays open.
    st.caption(about(table))
    overview(table, places)
    chart_tab, table_tab, where_tab = st.tabs(
        [":material/monitoring: Chart", ":material/table: Table", ":material/lock: Where is my data?"]
    )
    with chart_tab:
        chart(table, places) if places else nothing(table, "chart")
    with table_tab:
        rows(table, places) if places else nothing(table, "table")
    with where_tab:
        whereabouts(table, upload)


def chosen(upload: Any) -> Table:
    """Return the table of the uploaded file, read once, or else the sample."""
    if upload is None:
        st.session_state.pop("table", None)
        return the_sample()
    known: Table | None = st.session_state.get("table")
    if known is None or known.id != upload.file_id:
        try:
            with st.spinner(f"Reading {upload.name} …"):
                known = read(upload.file_id, upload.name, upload)
        except UnreadableError as error:
            st.error(str(error), icon=":material/error:")
            return the_sample()
        # With the session, and not in a cache: it goes when the user goes.
        st.session_state.table = known
    return known


def about(table: Table) -> str:
    if table.id == "sample":
        return "Every day from 2012 to 2015. Source: NOAA, public domain. Open a file of your own in the sidebar."
    return table.note or "Your own file. Remove it in the sidebar to see the weather again."


def overview(table: Table, places: list[int]) -> None:
    """Show how many rows there are, and the averages of the first columns of numbers."""
    is_part = len(places) < table.length
    cards = st.container(horizontal=True)
    of = f"of {table.length:,}" if is_part else None
    cards.metric("Rows", f"{len(places):,}", of, delta_color="off", delta_arrow="off", border=True)
    for name in table.of_kind("number")[:3]:
        values, digits = table.columns[name], max(table.decimals[name], 1)
        average, overall = mean([values[place] for place in places]), mean(values)
        difference = None
        if is_part and overall is not None:
            difference = "no values" if average is None else f"{average - overall:+,.{digits}f} vs. all rows"
        shown = None if average is None else f"{average:,.{digits}f}"
        cards.metric(f"Average {name}", shown, difference, delta_color="off", border=True)


def rows(table: Table, places: list[int]) -> None:
    """Show the rows, and offer them as a file."""
    columns = table.rows(places)
    formats = {
        name: st.column_config.NumberColumn(format=f"%.{digits}f")
        for name, digits in table.decimals.items()
        if digits
    }
    st.dataframe(columns, height=385, column_config=formats)
    st.download_button(
        f"Save {len(places):,} rows as CSV",
        as_csv(columns),
        file_name="rows.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
    )


def nothing(table: Table, tab: str) -> None:
    """Say that there is nothing to show, and offer the way back."""
    if not table.length:
        st.info(f"{table.name} has columns and no rows.", icon=":material/inbox:")
        return
    st.info("No row passes all filters. Widen one of them, or start over.", icon=":material/filter_alt_off:")
    st.button("Reset filters", key=f"reset in {tab}", icon=":material/undo:", on_click=reset)


main()
