import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Endpoint, openEndpoint } from "../test/endpoint.mjs";
import { Page } from "./page";
import type { Hello, ToPage } from "./protocol.gen";
import { Socket, type SocketOptions } from "./socket";

const WELCOME: ToPage = { type: "Welcome", session: "s", max_upload: 1 };

let endpoint: Endpoint;
let opened: Socket[];

beforeEach(async () => {
  endpoint = await openEndpoint();
  opened = [];
});

afterEach(async () => {
  for (const socket of opened) socket.close();
  await endpoint.close();
});

function hello(fields: Partial<Hello> = {}): Hello {
  return { type: "Hello", version: "1", ...fields };
}

function open(options: Partial<SocketOptions> = {}): Socket {
  const socket = new Socket({
    url: endpoint.url,
    hello,
    receive: () => {},
    reload: () => false,
    isAdmitted: async () => true,
    ...options,
  });
  opened.push(socket);
  return socket;
}

/** Wait for something that the network brings. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 5 });
const greeted = (times: number) =>
  until(() => expect(endpoint.messages.length).toBeGreaterThanOrEqual(times));

describe("the socket", () => {
  it("greets first and is open when it is welcomed", async () => {
    const socket = open();
    await greeted(1);
    expect(endpoint.messages).toEqual([hello()]);
    expect(socket.state.value).toBe("connecting");
    expect(socket.send({ type: "Stop" })).toBe(false);
    endpoint.send(WELCOME);
    await until(() => expect(socket.state.value).toBe("open"));
    expect(socket.send({ type: "Stop" })).toBe(true);
    await until(() => expect(endpoint.messages.at(-1)).toEqual({ type: "Stop" }));
  });

  it("comes back by itself with a new greeting", async () => {
    let revision = 0;
    const socket = open({ hello: () => hello({ revision: ++revision }) });
    await greeted(1);
    endpoint.send(WELCOME);
    await until(() => expect(socket.state.value).toBe("open"));
    endpoint.drop();
    await until(() => expect(socket.state.value).toBe("lost"));
    await greeted(2);
    endpoint.send(WELCOME);
    await until(() => expect(socket.state.value).toBe("open"));
    expect(endpoint.messages).toEqual([hello({ revision: 1 }), hello({ revision: 2 })]);
  });

  it("does not wait when the network is back", async () => {
    const socket = open();
    await greeted(1);
    endpoint.drop();
    await until(() => expect(socket.state.value).toBe("connecting"));
    dispatchEvent(new Event("online"));
    await greeted(2);
  });

  it("says that the page is outdated when loading it again has not helped", async () => {
    const reload = vi.fn(() => false);
    const socket = open({ reload });
    await greeted(1);
    endpoint.send({ type: "Reload" });
    await until(() => expect(socket.state.value).toBe("outdated"));
    expect(reload).toHaveBeenCalledOnce();
  });

  it("says that it was refused when the server is there and does not let it in", async () => {
    const { url } = endpoint;
    await endpoint.close();
    const socket = open({ url, isAdmitted: async () => false });
    await until(() => expect(socket.state.value).toBe("refused"));
  });

  it("asks for the whole tree when an Update makes no sense", async () => {
    const logged = vi.spyOn(console, "error").mockReturnValue();
    const page = new Page(() => {});
    open({ hello: () => hello({ revision: page.revision }), receive: (message) => page.receive(message) });
    await greeted(1);
    endpoint.send({ ...WELCOME, resumed: true });
    endpoint.send({ type: "Update", revision: 7, seen: 0, ops: [{ op: "Cut", path: [0], length: 0 }] });
    await until(() => expect(page.revision).toBe(7));
    endpoint.send({ type: "Update", revision: 8, seen: 0, ops: [{ op: "Keep", path: [0, 3] }] });
    await greeted(2);
    expect(endpoint.messages[1]).toEqual(hello({ revision: 0 }));
    expect(logged).toHaveBeenCalledOnce();
  });

  it("loses no click while the connection is down", async () => {
    const page = new Page((message) => void socket.send(message));
    const socket = open({ receive: (message) => page.receive(message) });
    await greeted(1);
    endpoint.send(WELCOME);
    await until(() => expect(socket.state.value).toBe("open"));
    endpoint.drop();
    await until(() => expect(socket.state.value).toBe("lost"));
    const button = { type: "button", id: "b", form: "", disabled: false, default: false, value: false };
    page.values.fire(button as never);
    await greeted(2);
    endpoint.send({ ...WELCOME, resumed: true });
    const click = { type: "Input", seq: 1, values: [{ id: "b", value: true }] };
    await until(() => expect(endpoint.messages.slice(2)).toEqual([click]));
  });
});
