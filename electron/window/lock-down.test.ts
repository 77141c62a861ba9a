import { EventEmitter } from "node:events";
import { beforeAll, expect, it, vi } from "vitest";
import { lockDown } from "./lock-down.ts";
import { appOrigin, appPage } from "./origin.ts";

// Chromium's own behaviour is tested in the window (e2e/security.spec.ts); this is what it is told.
const electron = vi.hoisted(() => ({ app: undefined as unknown, switches: [] as string[] }));
vi.mock("electron", async () => {
  const { EventEmitter: Emitter } = await import("node:events");
  electron.app = Object.assign(new Emitter(), {
    isPackaged: true,
    commandLine: {
      appendSwitch: (name: string, value?: string) => electron.switches.push(`${name}=${value}`),
    },
  });
  return { app: electron.app };
});

type Answer = (...given: unknown[]) => unknown;
/** What Electron is told to answer, by what it asks for. */
const told: Record<string, Answer> = {};
const keep = (name: string) => (answer: Answer) => {
  told[name] = answer;
};
const session = Object.assign(new EventEmitter(), {
  webRequest: { onBeforeRequest: keep("request") },
  setPermissionRequestHandler: keep("ask"),
  setPermissionCheckHandler: keep("check"),
  setDevicePermissionHandler: keep("device"),
});
const contents = Object.assign(new EventEmitter(), {
  setWindowOpenHandler: keep("open"),
  setWebRTCIPHandlingPolicy: () => undefined,
});

beforeAll(() => {
  lockDown();
  const app = electron.app as EventEmitter;
  app.emit("session-created", session);
  app.emit("web-contents-created", {}, contents);
});

/** Whether an event of the page was stopped. */
function isStopped(name: string, more: object = {}): boolean {
  let stopped = false;
  contents.emit(name, {
    ...more,
    preventDefault: () => {
      stopped = true;
    },
  });
  return stopped;
}

it.each([
  [`${appOrigin}/index.html`, false],
  [`blob:${appOrigin}/1`, false],
  ["data:image/png;base64,AA", false],
  ["https://example.org/", true],
  ["http://127.0.0.1/", true],
  ["file:///etc/passwd", true],
  ["ws://example.org/", true],
  [`${appOrigin}.evil/index.html`, true],
  ["blob:https://example.org/1", true],
  ["devtools://devtools/inspector.html", true],
])("a request to %s is cancelled: %s", (url, cancel) => {
  let answer: unknown;
  told.request!({ url }, (given: unknown) => {
    answer = given;
  });
  expect(answer).toEqual({ cancel });
});

it("no permission and no device is given", () => {
  let given: unknown;
  told.ask!({}, "media", (answer: unknown) => {
    given = answer;
  });
  expect([given, told.check!(), told.device!()]).toEqual([false, false, false]);
});

it("no other window opens, nothing is embedded or downloaded, and no redirect is followed", () => {
  expect(told.open!()).toEqual({ action: "deny" });
  expect(isStopped("will-attach-webview")).toBe(true);
  expect(isStopped("will-redirect")).toBe(true);
  let stopped = false;
  session.emit("will-download", {
    preventDefault: () => {
      stopped = true;
    },
  });
  expect(stopped).toBe(true);
});

it("the window goes nowhere but to its own page, and frames go nowhere", () => {
  expect(isStopped("will-navigate", { url: appPage })).toBe(false);
  expect(isStopped("will-navigate", { url: "https://example.org/" })).toBe(true);
  expect(isStopped("will-frame-navigate", { url: appPage, isMainFrame: true })).toBe(false);
  expect(isStopped("will-frame-navigate", { url: appPage, isMainFrame: false })).toBe(true);
});

it("no name of a computer is looked up", () => {
  expect(electron.switches).toContain("host-resolver-rules=MAP * ~NOTFOUND");
});
