/** A line with one handle, or two for a range. Each handle is the browser's own range input. */

import { useValue } from "../hooks";
import { Labelled } from "./labelled";
import { formatMoment } from "./moment_format";
import { formatNumber } from "./number_format";
import type { ElementProps } from "./props";
import "./slider.css";

type Node = ElementProps<"slider">["node"];

/** Milliseconds: often enough to feel live, rare enough for a script to keep up. */
const WHILE_DRAGGING = 100;

export function Slider({ node }: ElementProps<"slider">) {
  const { value, set } = useValue(node);
  const share = (number: number) => (number - node.minimum) / (node.maximum - node.minimum);
  const low = value[0] ?? node.minimum;
  const isRange = value.length === 2;
  const change = (index: number, number: number, debounce?: number) => {
    const next = [...value];
    const other = value[1 - index];
    // Handles meet and do not cross.
    next[index] =
      other === undefined ? number : index === 0 ? Math.min(number, other) : Math.max(number, other);
    set(next, debounce);
  };
  const begin = isRange ? share(low) : 0;
  const end = share(value[1] ?? low);
  return (
    <Labelled node={node} name="stSlider">
      <div class="slider" role="group" aria-label={node.label} data-disabled={node.disabled ? "" : undefined}>
        <div class="slider-track" aria-hidden="true">
          <div class="slider-fill" style={{ left: `${begin * 100}%`, right: `${(1 - end) * 100}%` }} />
        </div>
        {value.map((number, index) => (
          <Handle
            key={index}
            node={node}
            number={number}
            share={share(number)}
            name={isRange ? `${node.label} — ${index === 0 ? "start" : "end"}` : node.label}
            onChange={(next, debounce) => change(index, next, debounce)}
          />
        ))}
      </div>
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
  readonly share: number;
  readonly name: string;
  readonly onChange: (number: number, debounce?: number) => void;
}

function Handle({ node, number, share, name, onChange }: HandleProps) {
  return (
    <>
      <output
        class="slider-value"
        data-testid="stSliderThumbValue"
        style={{ "--share": share }}
        aria-hidden="true"
      >
        {written(node, number)}
      </output>
      <input
        class="slider-handle"
        type="range"
        min={node.minimum}
        max={node.maximum}
        step={node.step}
        value={number}
        disabled={node.disabled}
        aria-label={name}
        aria-valuetext={written(node, number)}
        onInput={(event) => onChange(exact(node, event.currentTarget.valueAsNumber), WHILE_DRAGGING)}
        onChange={(event) => onChange(exact(node, event.currentTarget.valueAsNumber))}
      />
    </>
  );
}

function written(node: Node, number: number): string {
  if (node.kind === "int" || node.kind === "float") {
    return formatNumber(
      number,
      node.format ?? (node.kind === "int" ? "%d" : `%0.${Math.max(2, digits(node.step))}f`),
    );
  }
  return formatMoment(
    number,
    node.format ?? { date: "YYYY-MM-DD", time: "HH:mm", datetime: "YYYY-MM-DD HH:mm" }[node.kind],
  );
}

function digits(step: number): number {
  return (String(step).split(".")[1] ?? "").length;
}

/** The browser's arithmetic leaves remainders such as 0.30000000000000004. */
function exact(node: Node, number: number): number {
  return node.kind === "float"
    ? Number(number.toFixed(Math.min(digits(node.step) + 6, 12)))
    : Math.round(number);
}
