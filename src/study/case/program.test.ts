import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { program } from "./program.ts";

it("states the version of package.json", () => {
  const packageJson = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
  expect(program.version).toBe(packageJson.version);
});
