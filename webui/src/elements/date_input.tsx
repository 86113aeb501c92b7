/** A field for a date, or for a range of dates: typed part by part, or picked from a calendar. */

import { useState } from "preact/hooks";
import { useValue } from "../hooks";
import { IconButton } from "../ui/button";
import { Calendar } from "../ui/calendar";
import { Field } from "../ui/field";
import { Glyph } from "../ui/glyph";
import { spokenText } from "../ui/markdown/spoken";
import { Popover } from "../ui/popover";
import { MISSING, useComplaint } from "./complaint";
import { presets, todayHere } from "./date_presets";
import { DateSegments } from "./date_segments";
import {
  type DateLayout,
  isEmpty,
  isFull,
  isoOf,
  layoutOf,
  type Parts,
  partsOf,
  writeDate,
  writeParts,
} from "./date_text";
import { Labelled } from "./labelled";
import { Note } from "./note";
import type { ElementProps } from "./props";
import "./date_input.css";

type Node = ElementProps<"date_input">["node"];

/** Milliseconds: whoever types a month goes on with the day. */
const WHILE_TYPING = 400;

export function DateInput({ node }: ElementProps<"date_input">) {
  const { value, submitsOnEnter, set, discard, enter } = useValue(node);
  /** What is typed and is not, or not yet, a value; undefined while the value itself is shown. */
  const [typed, setTyped] = useState<readonly Parts[]>();
  const layout = layoutOf(node.format);
  const places = node.is_range ? [0, 1] : [0];
  const parts = typed ?? places.map((place) => partsOf(value[place]));
  const read = readAll(node, layout, parts);
  const missing = node.required && (read.dates ?? []).length < places.length ? MISSING : "";
  const complaint = read.error ?? (read.dates ? missing : "Please enter the whole date.");
  const asked = useComplaint(node, complaint);
  // A day that does not exist is told at once; a part that is missing may still come.
  const error = typed === undefined ? asked.error : (read.error ?? asked.error);
  const take = (dates: readonly string[], debounce?: number) => {
    const half = node.required && dates.length < places.length;
    setTyped(half ? places.map((place) => partsOf(dates[place])) : undefined);
    if (!half) set([...dates], debounce);
  };
  const change = (place: number, next: Parts, whole: boolean) => {
    const all = parts.map((one, index) => (index === place ? next : one));
    const { dates } = readAll(node, layout, all);
    if (whole && dates && dates.length > 0) take(dates, WHILE_TYPING);
    else {
      // What waits to be sent was on the way to this.
      if (node.form === "") discard();
      setTyped(all);
    }
  };
  /** End typing: send what is a value, and keep what is none, with a word on it. */
  const end = () => {
    if (typed === undefined) return set([...value]);
    if (read.dates && !missing) take(read.dates);
    else if (parts.every(isEmpty) && !node.required) setTyped(undefined);
    else asked.ask();
  };
  const label = spokenText(node.label);
  const names = node.is_range ? [`${label} start date`, `${label} end date`] : [label];
  return (
    <Labelled node={node} name="stDateInput">
      <Field
        testId="stDateInputField"
        disabled={node.disabled}
        invalid={error !== ""}
        attributes={{
          onFocusOut: (event) => {
            if (!event.currentTarget.contains(event.relatedTarget as globalThis.Node | null)) end();
          },
        }}
        end={
          <>
            {node.default.length === 0 && value.length > 0 && !node.required && !node.disabled && (
              <IconButton label="Clear value" onClick={() => take([])}>
                <Glyph name="close" size="1rem" />
              </IconButton>
            )}
            <Picker node={node} value={read.dates ?? value} onPick={take} />
          </>
        }
      >
        <div class="date-fields" data-testid="stDateInputFieldsScroller">
          {places.map((place) => (
            <>
              {place > 0 && (
                <span class="date-dash" aria-hidden="true">
                  –
                </span>
              )}
              <DateSegments
                key={place}
                name={names[place] ?? ""}
                layout={layout}
                parts={parts[place] ?? partsOf(undefined)}
                from={partsOf(value[0] ?? within(todayHere(), node))}
                disabled={node.disabled}
                required={node.required}
                invalid={error !== ""}
                onChange={(next, whole) => change(place, next, whole)}
                onEnter={() => {
                  end();
                  if (!error) enter();
                }}
                onEscape={() => setTyped(undefined)}
              />
            </>
          ))}
        </div>
      </Field>
      <Note isDraft={typed !== undefined} submitsOnEnter={submitsOnEnter} error={error} />
    </Labelled>
  );
}

interface PickerProps {
  readonly node: Node;
  readonly value: readonly string[];
  readonly onPick: (dates: readonly string[]) => void;
}

/** The button behind the field, and what opens at it. */
function Picker({ node, value, onPick }: PickerProps) {
  const label = node.is_range ? "Choose date range" : "Choose date";
  const quick = node.is_range ? presets(todayHere(), node.minimum, node.maximum) : [];
  return (
    <Popover
      bare
      label={label}
      placement="bottom-end"
      trigger={(attributes) => (
        <IconButton
          label={label}
          testId="stDateInputCalendarButton"
          disabled={node.disabled}
          attributes={attributes}
        >
          <Glyph name="calendar" size="1.125rem" />
        </IconButton>
      )}
    >
      {(close) => (
        <div class="date-picker">
          <Calendar
            value={value}
            range={node.is_range}
            min={node.minimum}
            max={node.maximum}
            onChange={(dates) => {
              onPick(dates);
              if (dates.length === (node.is_range ? 2 : 1)) close();
            }}
          />
          {quick.length > 0 && (
            <div class="date-presets" data-testid="stDateInputQuickSelect">
              {quick.map(({ name, range }) => (
                <button
                  key={name}
                  type="button"
                  class="date-preset"
                  onClick={() => {
                    onPick(range);
                    close();
                  }}
                >
                  {name}
                </button>
              ))}
            </div>
          )}
        </div>
      )}
    </Popover>
  );
}

interface Reading {
  /** The value that is typed, where it is one. */
  readonly dates?: readonly string[];
  /** What is wrong with it; nothing while parts are still missing. */
  readonly error?: string;
}

function readAll(node: Node, layout: DateLayout, all: readonly Parts[]): Reading {
  const dates: string[] = [];
  for (const [place, parts] of all.entries()) {
    if (isEmpty(parts)) {
      if (all.slice(place + 1).some((later) => !isEmpty(later))) return {};
      break;
    }
    const date = isoOf(parts);
    if (date === undefined) {
      const typedOut = isFull(parts) && parts.year.length === 4;
      return typedOut ? { error: `There is no ${writeParts(parts, layout)}.` } : {};
    }
    if (date < node.minimum) return { error: `The first date is ${writeDate(node.minimum, layout)}.` };
    if (date > node.maximum) return { error: `The last date is ${writeDate(node.maximum, layout)}.` };
    dates.push(date);
  }
  const [start = "", end = start] = dates;
  if (end < start) return { error: "The range ends before it begins." };
  // A field that began with a date always has one; the others may be emptied.
  return dates.length > 0 || node.is_range || node.default.length === 0 ? { dates } : {};
}

function within(date: string, { minimum, maximum }: Node): string {
  return date < minimum ? minimum : date > maximum ? maximum : date;
}
