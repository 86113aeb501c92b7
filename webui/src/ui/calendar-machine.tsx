/** A month to pick days from, over the machine of a date picker. */

import * as picker from "@zag-js/date-picker";
import { normalizeProps, type PropTypes, useMachine } from "@zag-js/preact";
import { useId } from "preact/hooks";
import { Glyph } from "./glyph";
import "./calendar.css";

export interface CalendarProps {
  /** ISO dates, `2026-03-01`: none, one, or for a range its start and end. */
  readonly value: readonly string[];
  /** Called with one date, or with one (the range has begun) or two. */
  readonly onChange: (value: string[]) => void;
  readonly range?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly locale?: string;
  /** 0 for Sunday to 6; the locale's own unless said. */
  readonly startOfWeek?: number;
}

type Api = picker.Api<PropTypes>;

export function Calendar(props: CalendarProps) {
  const locale = props.locale ?? navigator.language;
  const service = useMachine(picker.machine, {
    id: useId(),
    inline: true,
    locale,
    selectionMode: props.range ? "range" : "single",
    value: props.value.map((date) => picker.parse(date)),
    startOfWeek: props.startOfWeek ?? firstDayOf(locale),
    fixedWeeks: true,
    outsideDaySelectable: true,
    ...(props.min ? { min: picker.parse(props.min) } : {}),
    ...(props.max ? { max: picker.parse(props.max) } : {}),
    ...(props.value[0] ? { defaultFocusedValue: picker.parse(props.value[0]) } : {}),
    onValueChange: ({ value }) => props.onChange(value.map((date) => date.toString())),
  });
  const api = picker.connect(service, normalizeProps);
  return (
    <div {...api.getContentProps()} class="calendar" data-testid="stDateInputCalendar">
      <div {...api.getViewControlProps()} class="calendar-head">
        <button {...api.getPrevTriggerProps()} class="icon-button">
          <Glyph name="chevron-left" size="1.125rem" />
        </button>
        <button {...api.getViewTriggerProps()} class="calendar-title">
          {api.visibleRangeText.start}
        </button>
        <button {...api.getNextTriggerProps()} class="icon-button">
          <Glyph name="chevron-right" size="1.125rem" />
        </button>
      </div>
      {api.view === "day" && <Days api={api} />}
      {api.view === "month" && <Months api={api} />}
      {api.view === "year" && <Years api={api} />}
    </div>
  );
}

function Days({ api }: { readonly api: Api }) {
  return (
    <table {...api.getTableProps({ view: "day" })} class="calendar-table">
      <thead {...api.getTableHeaderProps({ view: "day" })}>
        <tr>
          {api.weekDays.map((day) => (
            <th key={day.long} scope="col" aria-label={day.long}>
              {day.short.slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...api.getTableBodyProps({ view: "day" })}>
        {api.weeks.map((week) => (
          <tr key={String(week[0])} {...api.getTableRowProps({ view: "day" })}>
            {week.map((value) => (
              <td key={String(value)} {...api.getDayTableCellProps({ value })}>
                <div {...api.getDayTableCellTriggerProps({ value })} class="calendar-day">
                  {value.day}
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Months({ api }: { readonly api: Api }) {
  return (
    <table {...api.getTableProps({ view: "month", columns: 3 })} class="calendar-table">
      <tbody>
        {api.getMonthsGrid({ columns: 3, format: "short" }).map((row) => (
          <tr key={row[0]?.value}>
            {row.map((month) => (
              <td key={month.value} {...api.getMonthTableCellProps({ ...month, columns: 3 })}>
                <div {...api.getMonthTableCellTriggerProps({ ...month, columns: 3 })} class="calendar-wide">
                  {month.label}
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Years({ api }: { readonly api: Api }) {
  return (
    <table {...api.getTableProps({ view: "year", columns: 3 })} class="calendar-table">
      <tbody>
        {api.getYearsGrid({ columns: 3 }).map((row) => (
          <tr key={row[0]?.value}>
            {row.map((year) => (
              <td key={year.value} {...api.getYearTableCellProps({ ...year, columns: 3 })}>
                <div {...api.getYearTableCellTriggerProps({ ...year, columns: 3 })} class="calendar-wide">
                  {year.label}
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface WeekInfo {
  readonly firstDay: number;
}

/** Ask the browser on which day weeks begin; Monday where it does not know. */
function firstDayOf(locale: string): number {
  try {
    const known = new Intl.Locale(locale) as Intl.Locale & {
      getWeekInfo?: () => WeekInfo;
      weekInfo?: WeekInfo;
    };
    return ((known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1) % 7;
  } catch {
    return 1;
  }
}
