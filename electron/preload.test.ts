import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { desktopChannels, desktopEventChannel, desktopGrantChannel } from "../src/desktop-api.ts";

type Listener = (event: unknown, told: unknown) => void;
type Bridge = { readonly [name: string]: (...given: unknown[]) => unknown };

// Electron's side of the bridge: what the preload gives the page, and what it sends.
const electron = vi.hoisted(() => ({
  bridge: undefined as unknown,
  invoked: [] as unknown[][],
  sent: [] as unknown[][],
  listeners: new Set<Listener>(),
}));
vi.mock("electron", () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, bridge: unknown) => {
      electron.bridge = { name, bridge };
    },
  },
  ipcRenderer: {
    invoke: async (...given: unknown[]) => electron.invoked.push(given),
    send: (...given: unknown[]) => electron.sent.push(given),
    on: (_channel: string, listener: Listener) => electron.listeners.add(listener),
    off: (_channel: string, listener: Listener) => electron.listeners.delete(listener),
  },
  webUtils: { getPathForFile: (file: File) => (file.name === "dropped.dcm" ? "/scans/dropped.dcm" : "") },
}));

let bridge: Bridge;
beforeAll(async () => {
  await import("./preload.ts");
  const exposed = electron.bridge as { readonly name: string; readonly bridge: Bridge };
  expect(exposed.name).toBe("paraspine");
  bridge = exposed.bridge;
});
beforeEach(() => {
  electron.invoked.length = 0;
  electron.sent.length = 0;
});

it("gives the page the calls of the contract, events and the path of a dropped file, and nothing else", () => {
  expect(Object.keys(bridge).sort()).toEqual(
    [...Object.keys(desktopChannels), "onEvent", "pathForFile"].sort(),
  );
  for (const value of Object.values(bridge)) expect(value).toBeTypeOf("function");
});

it.each(Object.entries(desktopChannels))(
  "sends %s on its channel with its arguments",
  async (method, channel) => {
    await bridge[method]!("a", 2);
    expect(electron.invoked).toEqual([[channel, "a", 2]]);
  },
);

it("tells events until it is told to stop, without Electron's own event", () => {
  const told: unknown[] = [];
  const stop = bridge.onEvent!((event: unknown) => told.push(event)) as () => void;
  for (const listener of electron.listeners) listener({ sender: "secret" }, { kind: "progress" });
  stop();
  expect([told, electron.listeners.size]).toEqual([[{ kind: "progress" }], 0]);
  expect(desktopEventChannel).not.toBe(desktopGrantChannel);
});

it("counts a dropped file as chosen; one that the page made has no path", () => {
  expect(bridge.pathForFile!(new File([], "dropped.dcm"))).toBe("/scans/dropped.dcm");
  expect(electron.sent).toEqual([[desktopGrantChannel, "/scans/dropped.dcm"]]);
  for (const made of [new File([], "made.dcm"), "/etc/passwd", null, { name: "dropped.dcm" }])
    expect(bridge.pathForFile!(made)).toBe("");
  expect(electron.sent).toHaveLength(1);
});
