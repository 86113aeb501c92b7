import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

it.each([
  ["success", "status", "stAlertContentSuccess"],
  ["info", "status", "stAlertContentInfo"],
  ["warning", "alert", "stAlertContentWarning"],
  ["error", "alert", "stAlertContentError"],
])("says %s as loud as it is", (kind, role, part) => {
  const { container } = renderNode({ type: "alert", kind, body: "a *b*" });
  const box = container.querySelector('[data-testid="stAlert"] > [data-testid="stAlertContainer"]');
  expect(box?.getAttribute("role")).toBe(role);
  expect(box?.querySelector(`[data-testid="${part}"] em`)?.textContent).toBe("b");
  expect(box?.querySelector('[data-testid="stAlertDynamicIcon"]')).toBeNull();
});

it("shows title and icon where there are any", () => {
  const { container } = renderNode({ type: "alert", kind: "info", body: "b", title: "*T*", icon: "🚨" });
  expect(container.querySelector('[data-testid="stAlertTitle"] em')?.textContent).toBe("T");
  expect(container.querySelector('[data-testid="stAlertDynamicIcon"]')?.textContent).toBe("🚨");
});
