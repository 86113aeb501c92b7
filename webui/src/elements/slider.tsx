/** A line with one handle, or two for a range. Each handle is the browser's own range input. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useValue } from "../hooks";
import { spokenText } from "../ui/markdown/spoken";
import { Labelled } from "./labelled";
import { formatMoment } from "./moment_format";
import { decimals, formatNumber } from "./number_format";
import type { ElementProps } from "./props";
import { snap, stepped } from "./slider_steps";
import "./slider.css";

type Node = ElementProps<"slider">["node"];

/** Milliseconds: often enough to feel live, rare enough for a script to keep up. */
const WHILE_DRAGGING = 100;

export function Slider({ node }: ElementProps<"slider">) {
  const { value, set } = useValue(node);
  const share = (number: number) => (number - node.minimum) / (node.maximum - node.minimum);
  const isRange = value.length === 2;
  const shares = value.map(share);
  const [low = 0, high = low] = shares;
  const labels = useRef<HTMLDivElement>(null);
  const near = useNearness(labels, value);
  /** Set one handle, and return where it stands now: handles meet and do not cross. */
  const change = (index: number, wanted: number, debounce?: number): number => {
    const other = value[1 - index] ?? wanted;
    const number =
      index === 0 && isRange ? Math.min(wanted, other) : isRange ? Math.max(wanted, other) : wanted;
    set(
      value.map((old, place) => (place === index ? number : old)),
      debounce,
    );
    return number;
  };
  const label = spokenText(node.label);
  return (
    <Labelled node={node} name="stSlider">
      <fieldset
        class="slider"
        aria-label={label}
        data-disabled={node.disabled ? "" : undefined}
        data-range={isRange ? "" : undefined}
        style={{ "--middle": (low + high) / 2 }}
      >
        <div class="slider-track" aria-hidden="true">
          <div
            class="slider-fill"
            style={{ left: `${isRange ? low * 100 : 0}%`, right: `${(1 - high) * 100}%` }}
          />
        </div>
        <div class="slider-values" ref={labels} data-near={near ? "" : undefined} aria-hidden="true">
          {value.map((number, index) => (
            <output
              key={index}
              class="slider-value"
              data-testid="stSliderThumbValue"
              style={{ "--share": shares[index] }}
            >
              {written(node, number)}
            </output>
          ))}
        </div>
        {value.map((number, index) => (
          <Handle
            key={index}
            node={node}
            number={number}
            name={isRange ? `${label} — ${index === 0 ? "start" : "end"}` : label}
            onChange={(next, debounce) => change(index, next, debounce)}
          />
        ))}
      </fieldset>
      <div class="slider-ends" data-testid="stSliderTickBar" aria-hidden="true">
        <span>{written(node, node.minimum)}</span>
        <span>{written(node, node.maximum)}</span>
      </div>
    </Labelled>
  );
}

interface HandleProps {
  readonly node: Node;
  readonly number: number;
  readonly name: string;
  readonly onChange: (number: number, debounce?: number) => number;
}

function Handle({ node, number, name, onChange }: HandleProps) {
  const move = (input: HTMLInputElement) => {
    // The browser has moved its handle already, perhaps to between two places or past the other handle.
    input.value = String(onChange(snap(node, input.valueAsNumber), WHILE_DRAGGING));
  };
  return (
    <input
      class="slider-handle"
      type="range"
      min={node.minimum}
      max={node.maximum}
      step="any"
      value={number}
      disabled={node.disabled}
      aria-label={name}
      aria-valuetext={written(node, number)}
      onInput={(event) => move(event.currentTarget)}
      onPointerUp={() => onChange(number)}
      onBlur={() => onChange(number)}
      onKeyDown={(event) => {
        const next = stepped(node, number, event.key);
        if (next === undefined) return;
        event.preventDefault();
        onChange(next, WHILE_DRAGGING);
      }}
    />
  );
}

/** Tell whether two values would lie on each other, and stand side by side instead. */
function useNearness(labels: { readonly current: HTMLElement | null }, value: readonly number[]): boolean {
  const [near, setNear] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when a handle has moved
  useLayoutEffect(() => {
    const row = labels.current;
    const [first, last] = [...(row?.children ?? [])] as HTMLElement[];
    if (!row || !first || !last) return setNear(false);
    const width = row.parentElement?.clientWidth ?? 0;
    const middle = (text: HTMLElement) => Number(text.style.getPropertyValue("--share")) * width;
    setNear(middle(last) - middle(first) < (first.offsetWidth + last.offsetWidth) / 2 + 8);
  }, [value]);
  return near;
}

function written(node: Node, number: number): string {
  if (node.kind === "int" || node.kind === "float") {
    const digits = Math.max(2, decimals(node.step));
    return formatNumber(number, node.format ?? (node.kind === "int" ? "%d" : `%0.${digits}f`));
  }
  return formatMoment(
    number,
    node.format ?? { date: "YYYY-MM-DD", time: "HH:mm", datetime: "YYYY-MM-DD HH:mm" }[node.kind],
    node.kind,
  );
}
