import path from "node:path";
import { expect, it } from "vitest";
import { startPaths } from "./start-paths.ts";

const folder = path.resolve("/home/reader");

it("takes the arguments of the packaged program", () => {
  expect(startPaths(["/opt/paraspine", "--no-sandbox", "scan", "/data/b.dcm"], folder, false)).toEqual([
    path.join(folder, "scan"),
    path.resolve("/data/b.dcm"),
  ]);
});

it("leaves out the application's own folder in development", () => {
  expect(startPaths(["electron", "--no-sandbox", ".", "scan"], folder, true)).toEqual([
    path.join(folder, "scan"),
  ]);
  expect(startPaths(["electron", "."], folder, true)).toEqual([]);
});
