export const PROSE = `# Heading one
A paragraph of **bold**, *italic*, ~~struck~~ and \`code\` text with a [link](https://example.org),
a single newline before this, an emoji :sunglasses: and an icon :material/rocket_launch: in the line.

## Heading two
:red[red] :orange[orange] :yellow[yellow] :green[green] :blue[blue] :violet[violet] :gray[gray] :rainbow[rainbow text] :primary[primary]
:red-background[red] :orange-background[orange] :yellow-background[yellow] :green-background[green] :blue-background[blue] :violet-background[violet] :gray-background[gray] :rainbow-background[rainbow] :primary-background[primary]

:red-badge[failed] :orange-badge[:material/warning: late] :yellow-badge[soon] :green-badge[:material/check: done] :blue-badge[new] :violet-badge[beta] :gray-badge[draft] :primary-badge[mine] :small[small text] :color[custom]{foreground="#d50000" background="#ffeecc"}

### Lists -> and signs -- of >= kinds
- one
- two
  1. nested
  2. again
- [ ] open task
- [x] done task

#### Table
| City | People | Note |
|:--|--:|:-:|
| Lisbon | 545,000 | :blue[sea] |
| Zürich | 443,000 | \`lake\` |

> A quotation, quieter than the text around it.

Maths in a line, $e^{i\\pi} + 1 = 0$, costs $5 and $10:

$$
\\int_0^\\infty e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}
$$

---

\`\`\`sql
select city, sum(people) as total from places where year >= 2020 group by 1 -- all
\`\`\`

<b>HTML</b> is shown as it is written.
`;
