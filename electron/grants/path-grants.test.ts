import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { PathGrants } from "./path-grants.ts";
import { isRemotePath } from "./path-rules.ts";

function granted(system: "posix" | "win32", ...paths: string[]) {
  const grants = new PathGrants(system);
  grants.add(paths);
  return grants;
}

describe("what the user chose", () => {
  it.each([
    ["/scans/IM1", true],
    ["/scans/study.zip/IM1", true],
    ["/scans", true],
    ["/scans/../etc/passwd", false],
    ["/scans2/IM1", false],
    ["/Scans/IM1", false],
    ["/etc/passwd", false],
  ])("%s: %s", (path, allowed) => {
    expect(granted("posix", "/scans", "/one/slice.dcm").allows(path)).toBe(allowed);
  });

  it("a file is that file, the root everything", () => {
    const grants = granted("posix", "/one/slice.dcm");
    expect([grants.allows("/one/slice.dcm"), grants.allows("/one/other.dcm")]).toEqual([true, false]);
    expect(granted("posix", "/").allows("/any")).toBe(true);
  });

  it("a DICOMDIR brings the folder that it lists", () => {
    expect(granted("posix", "/cd/DICOMDIR").allows("/cd/PT0/ST0/IM0")).toBe(true);
    expect(granted("win32", "D:\\dicomdir").allows("D:\\PT0\\IM0")).toBe(true);
  });

  it.each([
    ["c:\\SCANS\\im1", true],
    ["C:/scans/im1", true],
    ["\\\\?\\C:\\scans\\im1", true],
    ["C:\\scans\\..\\Windows\\win.ini", false],
    ["C:\\scans2\\im1", false],
    ["D:\\scans\\im1", false],
    ["\\\\server\\share\\im1", false],
  ])("on Windows %s: %s", (path, allowed) => {
    expect(granted("win32", "C:\\Scans").allows(path)).toBe(allowed);
  });

  it("a share that was chosen is allowed, in any spelling", () => {
    const grants = granted("win32", "\\\\pacs\\export");
    expect(grants.allows("//PACS/export/a.dcm")).toBe(true);
    expect(grants.allows("\\\\?\\UNC\\pacs\\export\\a.dcm")).toBe(true);
    expect(grants.allows("\\\\pacs\\other\\a.dcm")).toBe(false);
  });
});

describe("images of a project", () => {
  it("do not open what a path leads to by going up from them", () => {
    const grants = granted("posix");
    grants.ofProject((path) => path === "/scans" || posix.dirname(path) === "/scans");
    expect(grants.allows("/scans/a.dcm")).toBe(true);
    expect(grants.allows("/scans/..")).toBe(false);
    expect(grants.allows("/scans/../etc")).toBe(false);
  });

  it("are chosen with it, but for those on another computer", () => {
    const grants = granted("win32", "C:\\work\\study.paraspine");
    grants.ofProject((path) => ["C:\\scans\\a.dcm", "\\\\evil\\share\\b.dcm"].includes(path));
    expect(grants.allows("C:\\scans\\a.dcm")).toBe(true);
    expect(grants.allows("C:\\scans\\c.dcm")).toBe(false);
    expect(grants.allows("\\\\evil\\share\\b.dcm")).toBe(false);
    expect(grants.isForeign("\\\\evil\\share\\b.dcm")).toBe(true);
    grants.add(["\\\\evil\\share"]);
    expect(grants.isForeign("\\\\evil\\share\\b.dcm")).toBe(false);
  });
});

it.each([
  ["\\\\server\\share\\x", true],
  ["//server/share/x", true],
  ["\\/server/share", true],
  ["\\\\.\\pipe\\x", true],
  ["\\\\?\\UNC\\server\\share", true],
  ["\\\\?\\C:\\x", false],
  ["C:\\x", false],
  ["x\\\\y", false],
])("on Windows %s is of another computer or a device: %s", (path, remote) => {
  expect(isRemotePath(path, "win32")).toBe(remote);
  expect(isRemotePath(path, "posix")).toBe(false);
});
