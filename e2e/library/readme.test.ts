import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { inProject } from "../../scripts/project-root.ts";
import { makeConsumer } from "./consumer.ts";
import { fillSampleFolder } from "./sample-folder.ts";

const script = /## Library\n[\s\S]*?```ts\n([\s\S]*?)```/.exec(
  readFileSync(inProject("README.md"), "utf8"),
)?.[1];

const consumer = await makeConsumer();
await fillSampleFolder(consumer.folder);
await consumer.write("script.ts", script ?? "");
afterAll(() => consumer.remove());

it("the README's script compiles in strict TypeScript", async () => {
  expect(script).toContain('from "paraspine/stats"');
  expect(await consumer.compile()).toBe("");
});

it("the README's script lists, draws, measures with two recipes, writes a table and prints six ICC", async () => {
  const printed = (await consumer.run("script.js")).trim().split("\n");
  const icc = (line: string) => Number(/ (-?[\d.]+) /.exec(line)?.[1]);
  expect(printed.filter((line) => line.startsWith("ICC(")).map((line) => line.slice(0, 8))).toEqual([
    "ICC(1,1)",
    "ICC(2,1)",
    "ICC(3,1)",
    "ICC(1,k)",
    "ICC(2,k)",
    "ICC(3,k)",
  ]);
  expect(printed.map(icc).every((value) => value <= 1)).toBe(true);
  const table = await readFile(path.join(consumer.folder, "measurements.csv"), "utf8");
  const rows = table.trim().split(/\r?\n/).slice(1);
  // Three studies, two recipes, five outlines each.
  expect(rows).toHaveLength(30);
  expect(rows.filter((row) => row.includes("GMM3"))).toHaveLength(15);
});
