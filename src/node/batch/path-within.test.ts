import { expect, it } from "vitest";
import { pathWithin } from "./path-within.ts";

it("names a file from the folder that was given, wherever that is", () => {
  expect(pathWithin(["/a/scans"], "/a/scans/p1/1.dcm")).toBe("p1/1.dcm");
  expect(pathWithin(["/b", "/c/"], "/c/x.zip/1.dcm")).toBe("x.zip/1.dcm");
  expect(pathWithin(["scans"], "scans/1.dcm")).toBe("1.dcm");
  expect(pathWithin(["/a/1.dcm"], "/a/1.dcm")).toBe("1.dcm");
  expect(pathWithin(["/a/scans"], "/a/scans2/1.dcm")).toBeUndefined();
});
