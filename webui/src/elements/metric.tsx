/** One number, large, and how it has changed. */

import { Glyph } from "../ui/glyph";
import { Icon } from "../ui/icon";
import { Label } from "../ui/label";
import { Markdown } from "../ui/markdown/markdown";
import { formatNumber } from "./number_format";
import type { ElementProps } from "./props";
import { Sparkline } from "./sparkline";
import "./metric.css";

type Node = ElementProps<"metric">["node"];

export function Metric({ node }: ElementProps<"metric">) {
  const value = node.number !== null && node.format ? formatNumber(node.number, node.format) : node.value;
  return (
    <div
      class="stMetric"
      data-testid="stMetric"
      data-border={node.border ? "" : undefined}
      style={typeof node.height === "number" ? { height: `${node.height}px` } : undefined}
    >
      <div class="metric-label" data-testid="stMetricLabel">
        {node.icon && node.label_visibility === "visible" && <Icon icon={node.icon} />}
        <Label text={node.label} visibility={node.label_visibility} help={node.help} />
      </div>
      <div class="metric-value" data-testid="stMetricValue">
        <Markdown text={value} inline />
      </div>
      {node.delta && <Delta node={node} />}
      {node.chart_data.length > 1 && (
        <div class="metric-chart" data-testid="stMetricChart" data-tone={tone(node)}>
          <Sparkline values={node.chart_data} kind={node.chart_type} />
        </div>
      )}
    </div>
  );
}

function Delta({ node }: { readonly node: Node }) {
  const text =
    node.delta_number !== null && node.format ? formatNumber(node.delta_number, node.format) : node.delta;
  return (
    <div class="metric-change">
      <span class="metric-delta" data-testid="stMetricDelta" data-tone={tone(node)}>
        {node.arrow !== "none" && (
          <span data-testid={node.arrow === "up" ? "stMetricDeltaIcon-Up" : "stMetricDeltaIcon-Down"}>
            <Glyph name={node.arrow === "up" ? "arrow-up" : "arrow-down"} size="0.875rem" />
          </span>
        )}
        <Markdown text={text} inline />
      </span>
      {node.delta_description && (
        <span class="metric-description" data-testid="stMetricDeltaDescription">
          <Markdown text={node.delta_description} inline />
        </span>
      )}
    </div>
  );
}

function tone({ sign, delta_color: color }: Node): string {
  if (color === "off" || (sign === 0 && (color === "normal" || color === "inverse"))) return "gray";
  if (color === "normal") return sign > 0 ? "green" : "red";
  if (color === "inverse") return sign > 0 ? "red" : "green";
  return color === "grey" ? "gray" : color;
}
