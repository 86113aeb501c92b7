import { render } from "preact";
import { afterEach, expect, it, vi } from "vitest";
import { deferred } from "./deferred";

afterEach(() => render(null, document.body));

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;

it("shows the stand-in, then the component, and at once the second time", async () => {
  const load = vi.fn(async () => Greeting);
  const Late = deferred<{ name: string }>(load, ({ name }) => <i>{name} is coming</i>);
  render(<Late name="Ada" />, document.body);
  expect(document.body.textContent).toBe("Ada is coming");
  await vi.waitFor(() => expect(document.body.textContent).toBe("Hello Ada"));

  render(null, document.body);
  render(<Late name="Grace" />, document.body);
  expect(document.body.textContent).toBe("Hello Grace");
  expect(load).toHaveBeenCalledOnce();
});

it("reaches every instance that waits", async () => {
  const Late = deferred<{ name: string }>(
    async () => Greeting,
    () => null,
  );
  render([<Late key="1" name="Ada" />, <Late key="2" name="Grace" />], document.body);
  await vi.waitFor(() => expect(document.body.textContent).toBe("Hello AdaHello Grace"));
});
