import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { autoThreshold } from "./auto-threshold.ts";
import { type ImagejMethod, imagejMethods } from "./recipe.ts";

// ImageJ's answers on 400 histograms: e2e/reference/imagej/ORIGIN.md.
const folder = new URL("../../e2e/reference/imagej/vectors/", import.meta.url);
const readLines = (name: string) => readFileSync(new URL(name, folder), "utf8").trim().split("\n");
const histograms = readLines("histograms.txt").map((line) => line.trim().split(" ").map(Number));

describe.each([
  ["1.53k", "thresholds.csv"],
  ["1.54", "thresholds-1.54u.csv"],
] as const)("ImageJ %s", (profile, file) => {
  const [head, ...rows] = readLines(file).map((line) => line.split(","));

  it("has 17 methods on 400 histograms", () => {
    expect(head!.slice(1)).toEqual(imagejMethods);
    expect(rows).toHaveLength(400);
  });

  it.each(imagejMethods)("%s", (method: ImagejMethod) => {
    const column = head!.indexOf(method);
    const ours = histograms.map((histogram) => autoThreshold(histogram, method, profile));
    expect(ours).toEqual(rows.map((row) => Number(row[column])));
  });
});
