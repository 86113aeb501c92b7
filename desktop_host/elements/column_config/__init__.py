"""Say how columns of a table are shown: `st.column_config.NumberColumn(...)` and its like.

Parameters that all kinds share: `label` in place of the column's name; `width` is "small", "medium", "large" or a
number of pixels; `help` is a tooltip (Markdown) at the header; `pinned` keeps a column in view while others scroll;
`alignment` is "left", "center" or "right". `disabled`, `required`, `default`, `max_chars`, `validate`, `min_value`,
`max_value` and `step` say what may be entered where a table can be edited.
"""

from desktop_host.elements.column_config.charts import (
    AreaChartColumn as AreaChartColumn,
    BarChartColumn as BarChartColumn,
    LineChartColumn as LineChartColumn,
    ProgressColumn as ProgressColumn,
)
from desktop_host.elements.column_config.choices import (
    ListColumn as ListColumn,
    MultiselectColumn as MultiselectColumn,
    SelectboxColumn as SelectboxColumn,
)
from desktop_host.elements.column_config.media import (
    AudioColumn as AudioColumn,
    ButtonColumn as ButtonColumn,
    ImageColumn as ImageColumn,
    LinkColumn as LinkColumn,
    VideoColumn as VideoColumn,
)
from desktop_host.elements.column_config.texts import (
    CheckboxColumn as CheckboxColumn,
    Column as Column,
    JsonColumn as JsonColumn,
    MarkdownColumn as MarkdownColumn,
    TextColumn as TextColumn,
)
from desktop_host.elements.column_config.times import (
    DateColumn as DateColumn,
    DatetimeColumn as DatetimeColumn,
    NumberColumn as NumberColumn,
    TimeColumn as TimeColumn,
)
