/** Every primitive in every state, to look at: `npx vite gallery`, never built. */

import type { ComponentChildren } from "preact";
import { render } from "preact";
import { useState } from "preact/hooks";
import { choose, setTheme, startTheme } from "../src/theme/theme";
import { Button, IconButton } from "../src/ui/button";
import { Calendar } from "../src/ui/calendar";
import type { Choice } from "../src/ui/choices";
import { Code } from "../src/ui/code";
import { Field, FieldNote } from "../src/ui/field";
import { FullScreen } from "../src/ui/fullscreen";
import { Glyph, type GlyphName } from "../src/ui/glyph";
import { Label } from "../src/ui/label";
import { Markdown } from "../src/ui/markdown/markdown";
import { Popover } from "../src/ui/popover";
import type { SelectProps } from "../src/ui/select";
import { Select } from "../src/ui/select";
import { Skeleton } from "../src/ui/skeleton";
import { Spinner } from "../src/ui/spinner";
import { PROSE } from "./prose";

const CITIES = [
  "Lisbon",
  "São Paulo",
  "Zürich",
  "Kyoto",
  "Nairobi",
  "Reykjavík",
  "A very long name of a city that will hardly fit",
];
const MANY = Array.from({ length: 10_000 }, (_, index) => `Sensor ${String(index).padStart(5, "0")}`);
const CODE = `import desktop_host as st

@st.cache_data(ttl=3600)
def load(path: str) -> pd.DataFrame:
    """Read a table.

    It may be long."""
    return pd.read_csv(path)  # 1.5 million rows

st.line_chart(load("a.csv"), x="day", y=["low", "high"])`;
const GLYPHS: GlyphName[] = [
  "chevron-down",
  "check",
  "close",
  "search",
  "copy",
  "download",
  "upload",
  "expand",
  "shrink",
  "help",
  "info",
  "success",
  "warning",
  "error",
  "menu",
  "more",
  "calendar",
  "clock",
  "eye",
  "eye-off",
  "link",
  "external",
  "trash",
  "file",
  "filter",
  "sort",
  "sun",
  "moon",
  "screen",
  "sidebar",
  "stop",
  "refresh",
  "shield",
  "plus",
  "minus",
];

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section
      style={{ marginBlock: "2rem", display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "1rem" }}
    >
      <h3 style={{ margin: 0, fontSize: ".75rem", color: "var(--muted)", letterSpacing: ".06em" }}>
        {title.toUpperCase()}
      </h3>
      {children}
    </section>
  );
}

function Row({ children }: { children: ComponentChildren }) {
  return (
    <div style={{ display: "flex", flexWrap: "wrap", gap: ".75rem", alignItems: "center" }}>{children}</div>
  );
}

function Chooser(props: Partial<SelectProps> & { text: string }) {
  const [chosen, setChosen] = useState<readonly Choice[]>(props.chosen ?? []);
  return (
    <div style={{ position: "relative" }}>
      <Label text={props.text} htmlFor={`s-${props.text}`} help="What **this** chooses" />
      <Select options={CITIES} {...props} inputId={`s-${props.text}`} chosen={chosen} onChange={setChosen} />
    </div>
  );
}

function Gallery() {
  const [days, setDays] = useState(["2026-03-10"]);
  const [range, setRange] = useState(["2026-03-10", "2026-03-19"]);
  return (
    <main style={{ maxWidth: "46rem", margin: "0 auto", padding: "1rem" }}>
      <Row>
        <Button label="Light" size="small" onClick={() => choose("light")} />
        <Button label="Dark" size="small" onClick={() => choose("dark")} />
        <Button
          label="Green app"
          size="small"
          onClick={() => setTheme({ primaryColor: "#0a7d4f", backgroundColor: "#fbf8f0" })}
        />
      </Row>
      <Section title="Buttons">
        {(["primary", "secondary", "tertiary"] as const).map((kind) => (
          <Row key={kind}>
            <Button label="Save" kind={kind} />
            <Button label="Run **all**" kind={kind} icon=":material/play_arrow:" />
            <Button label="Next" kind={kind} icon=":material/arrow_forward:" iconPosition="right" />
            <Button label="Search" kind={kind} shortcut="Ctrl+K" />
            <Button label="Busy" kind={kind} busy />
            <Button label="Disabled" kind={kind} disabled help="Not now" />
            <Button label="" kind={kind} icon="🎈" />
          </Row>
        ))}
        <Button label="Fills its width" kind="primary" wide />
        <Row>
          <IconButton label="Menu">
            <Glyph name="more" />
          </IconButton>
          <IconButton label="Close">
            <Glyph name="close" />
          </IconButton>
          <IconButton label="Off" disabled>
            <Glyph name="trash" />
          </IconButton>
          <IconButton label="On" pressed>
            <Glyph name="filter" />
          </IconButton>
          <Spinner size="1.5rem" />
          <Spinner />
        </Row>
      </Section>
      <Section title="Glyphs">
        <Row>
          {GLYPHS.map((name) => (
            <Glyph key={name} name={name} size="1.5rem" />
          ))}
        </Row>
      </Section>
      <Section title="Fields">
        <div>
          <Label text="Name of the :blue[run]" required help="Shown in the *report*" htmlFor="f1" />
          <Field>
            <input id="f1" class="field-input" placeholder="e.g. baseline" />
          </Field>
        </div>
        <Field start={<Glyph name="search" size="1.125rem" />} end="km/h">
          <input class="field-input" value="42" aria-label="v" />
        </Field>
        <div>
          <Field invalid>
            <input class="field-input" value="not a number" aria-label="v" />
          </Field>
          <FieldNote error text="This is not a number." />
        </div>
        <Field disabled>
          <input class="field-input" disabled value="disabled" aria-label="v" />
        </Field>
        <Field tall>
          <textarea class="field-input" rows={3} aria-label="v">
            Some longer text
          </textarea>
        </Field>
      </Section>
      <Section title="Select">
        <Chooser text="City" chosen={[1]} clearable />
        <Chooser text="Empty" />
        <Chooser text="Many" options={MANY} chosen={[5000]} />
        <Chooser text="Several" multiple chosen={[0, 2, 6]} clearable selectAll={1000} acceptNew />
        <Chooser text="Disabled" chosen={[3]} disabled />
        <Chooser text="Disabled several" multiple chosen={[3, 4]} disabled />
      </Section>
      <Section title="Popover and calendar">
        <Row>
          <Popover
            trigger={(attributes) => (
              <Button label="Options" attributes={attributes}>
                <Glyph name="chevron-down" size="1rem" />
              </Button>
            )}
          >
            <Markdown text="Inside a **popover**." />
          </Popover>
        </Row>
        <Row>
          <Calendar value={days} onChange={setDays} min="2026-02-20" />
          <Calendar range value={range} onChange={setRange} />
        </Row>
      </Section>
      <Section title="Code">
        <Code text={CODE} language="python" lineNumbers />
        <Code text='{"a": [1, true, null], "b": "text"}' language="json" wrap />
      </Section>
      <Section title="Skeleton">
        <Skeleton lines={3} />
        <Skeleton height="6rem" />
      </Section>
      <Section title="Full screen">
        <FullScreen actions={[{ label: "Download", glyph: "download", onClick: () => undefined }]}>
          {() => <div style={{ height: "6rem", background: "var(--st-secondary-background-color)" }} />}
        </FullScreen>
      </Section>
      <Section title="Markdown">
        <Markdown text={PROSE} />
        <Markdown caption text="A caption with a [link](https://example.org) and `code`." />
      </Section>
    </main>
  );
}

startTheme();
const root = document.getElementById("root");
if (root) render(<Gallery />, root);
document.body.style.overflow = "auto";
