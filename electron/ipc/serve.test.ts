import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Result, success } from "../../src/base/result.ts";
import { type DesktopApi, desktopChannels, desktopGrantChannel } from "../../src/desktop-api.ts";
import { PathGrants } from "../grants/path-grants.ts";
import { appPage } from "../window/origin.ts";
import { serve } from "./serve.ts";

type Frame = { readonly url: string; readonly parent: unknown } | null;
type Handler = (event: { senderFrame: Frame }, ...given: unknown[]) => Promise<Result<unknown>>;

// Electron's end of the wire: what was registered is called by the test as the window would.
const wire = vi.hoisted(() => ({
  handlers: new Map<string, Handler>(),
  listeners: new Map<string, Handler>(),
}));
vi.mock("electron", () => ({
  ipcMain: {
    handle: (channel: string, handler: Handler) => wire.handlers.set(channel, handler),
    on: (channel: string, listener: Handler) => wire.listeners.set(channel, listener),
  },
}));

const ours: Frame = { url: appPage, parent: null };
const foreign: readonly Frame[] = [
  null,
  { url: "https://example.org/", parent: null },
  { url: "app://paraspine/report.html", parent: null },
  { url: appPage, parent: ours },
];

let calls: (readonly [string, ...unknown[]])[];
let grants: PathGrants;

beforeEach(() => {
  wire.handlers.clear();
  wire.listeners.clear();
  calls = [];
  const api = new Proxy({} as DesktopApi, {
    get:
      (_, method: string) =>
      async (...given: unknown[]) => {
        calls.push([method, ...given]);
        if (method === "cancelListing") throw new Error("the listing broke");
        return success(`${method} done`);
      },
  });
  grants = new PathGrants("posix");
  grants.add(["/scans"]);
  serve(api, grants);
});

const call = (method: keyof DesktopApi, given: readonly unknown[], frame: Frame = ours) =>
  wire.handlers.get(desktopChannels[method])!({ senderFrame: frame }, ...given);

describe("calls from the window", () => {
  it("are served for every method of the contract, each on a channel of its own", () => {
    const channels = Object.values(desktopChannels);
    expect([...wire.handlers.keys()].sort()).toEqual([...channels].sort());
    expect(new Set(channels).size).toBe(channels.length);
  });

  it("reach the method with what they gave", async () => {
    expect(await call("loadSlice", ["/scans/1.dcm", 2])).toMatchObject({ ok: true, value: "loadSlice done" });
    expect(calls).toEqual([["loadSlice", "/scans/1.dcm", 2]]);
  });

  it.each(Object.keys(desktopChannels) as (keyof DesktopApi)[])(
    "are answered to no foreign page and no frame within ours: %s",
    async (method) => {
      for (const frame of foreign) {
        const answer = await call(method, [], frame);
        expect([answer.ok, answer.issues[0]?.code]).toEqual([false, "program-error"]);
      }
      expect(calls).toEqual([]);
    },
  );

  it.each([
    ["loadSlice", ["/scans/1.dcm", 0]],
    ["loadSlice", ["/scans/1.dcm", 1.5]],
    ["loadSlice", ["/scans/1.dcm"]],
    ["loadSlice", ["/scans/1.dcm", 1, "more"]],
    ["loadSlice", [["/scans/1.dcm"], 1]],
    ["loadSlice", ["/scans/\0.dcm", 1]],
    ["recallCase", ["not a hash", 1]],
    ["chooseInputs", ["printers"]],
    ["writeStatistics", ["csv", "../../etc/passwd", "text"]],
    ["setStates", [["0".repeat(64)], "checked"]],
    ["setStates", [[`${"0".repeat(64)}-1`], "approved by nobody"]],
    ["stopJob", [-1]],
    ["saveSettings", [{ language: "fr", recipes: [] }]],
  ] as const)("of the wrong form are refused: %s %j", async (method, given) => {
    const answer = await call(method, given);
    expect([answer.ok, answer.issues[0]?.code]).toEqual([false, "program-error"]);
    expect(answer.issues[0]!.message).toContain(method);
    expect(calls).toEqual([]);
  });

  it("that throw answer with an issue", async () => {
    const answer = await call("cancelListing", []);
    expect(answer.issues[0]!.message).toContain("the listing broke");
  });
});

describe("paths", () => {
  const withPath: readonly (readonly [keyof DesktopApi, (path: string) => readonly unknown[]])[] = [
    ["listStudies", (path) => [["/scans/a", path]]],
    ["thumbnail", (path) => [path, 1]],
    ["loadSlice", (path) => [path, 1]],
    ["drawOutlines", (path) => [path, 1, "fascial"]],
    ["importRois", (path) => [path, 1]],
    ["readTable", (path) => [`${path}.csv`]],
    ["openProject", (path) => [path]],
    ["addToProject", (path) => [[path]]],
    ["previewClinical", (path) => [`${path}.csv`, {}]],
    ["importClinical", (path) => [`${path}.csv`, {}]],
    [
      "deidentify",
      (path) => [
        { ids: [], which: "slices", options: [], allowBurnedIn: false, out: path, key: "/scans/key.json" },
      ],
    ],
    [
      "deidentify",
      (path) => [
        { ids: [], which: "slices", options: [], allowBurnedIn: false, out: "/scans/out", key: path },
      ],
    ],
  ];

  it.each(withPath)("that nobody chose are refused: %s", async (method, given) => {
    for (const path of ["/etc/shadow", "/scans/../etc/shadow", "/scansmore/x"]) {
      expect((await call(method, given(path))).issues[0]?.code).toBe("path-not-granted");
    }
    expect(calls).toEqual([]);
    expect((await call(method, given("/scans/below/file"))).ok).toBe(true);
    expect(calls).toHaveLength(1);
  });

  it("that were dropped on our window are chosen by that; what another page or no text says is not", async () => {
    const drop = (frame: Frame, path: unknown) =>
      wire.listeners.get(desktopGrantChannel)!({ senderFrame: frame }, path);
    for (const frame of foreign) drop(frame, "/dropped");
    for (const path of ["", 7, null, ["/dropped"]]) drop(ours, path);
    expect((await call("loadSlice", ["/dropped/1.dcm", 1])).issues[0]?.code).toBe("path-not-granted");
    drop(ours, "/dropped");
    expect((await call("loadSlice", ["/dropped/1.dcm", 1])).ok).toBe(true);
  });
});
