import { expect, test } from "vitest";
import { defaultRecipe } from "../../../src/fat/recipe.ts";
import type { ModelOutlines } from "../../../src/pipeline/drawing/drawn-by-model.ts";
import type { Outline } from "../../../src/roi/outline.ts";
import { rasteriseRoi } from "../../../src/roi/rasterise-roi.ts";
import { type Roi, regionNames } from "../../../src/roi/roi.ts";
import { carryOut, startLog, undo } from "../work/command-log.ts";
import type { Work } from "../work/work.ts";
import { drawnCommand } from "./drawn-command.ts";

const slice = { rows: 20, columns: 100 };

/** The regions lie side by side. */
const triangle = (size: number, name: string): Outline => {
  const left = 20 * (regionNames as readonly string[]).indexOf(name);
  return {
    type: "freehand",
    points: [
      [left, 0],
      [left + size, 0],
      [left, size],
    ],
  };
};

const roi = (name: string, size: number, origin: Roi["origin"]): Roi => ({
  id: name,
  name,
  outlines: [triangle(size, name)],
  origin,
});

const outlines = (size: number): ModelOutlines => ({
  rois: regionNames.map((name) => roi(name, size, "model")),
  confidence: { MF_L: 0.97, MF_R: 0.96, ES_L: 0.95, ES_R: 0.94, VB: 0.99 },
  model: { name: "m", version: "1", sha256: "ab".repeat(32) },
  engine: "none",
  lowConfidence: 0.95,
});

const nothing: Work = { rois: [], recipe: defaultRecipe };
const put = (work: Work, size: number, convention: "fascial" | "muscle", redraw: "missing" | "drafts") =>
  carryOut(startLog(work), drawnCommand(work, outlines(size), convention, redraw, slice)!);

test("the model fills what is not outlined and leaves the reader's own alone; one undo takes all of it back", () => {
  const own = roi("MF_L", 3, "drawn");
  const log = put({ ...nothing, rois: [own] }, 8, "fascial", "missing");
  expect(log.present.rois[0]).toBe(own);
  expect(log.present.rois.map(({ name }) => name).sort()).toEqual([...regionNames].sort());
  expect(log.present.drawn?.structures.map(({ name }) => name)).toEqual(["MF_R", "ES_L", "ES_R", "VB"]);
  expect(undo(log).present).toEqual({ ...nothing, rois: [own] });
});

test("with every region outlined there is nothing to draw", () => {
  const { present } = put(nothing, 8, "fascial", "missing");
  expect(drawnCommand(present, outlines(9), "fascial", "missing", slice)).toBeNull();
});

test("drawing again replaces drafts but not what was corrected, which remembers by what it was drawn", () => {
  let log = put(nothing, 8, "fascial", "missing");
  log = carryOut(log, { kind: "set-outline", name: "MF_L", index: 0, outline: triangle(7, "MF_L") });
  log = carryOut(log, { kind: "review-drafts", names: ["VB"], reviewed: "accepted" });
  const { present } = put(log.present, 9, "muscle", "drafts");
  expect(present.rois.find(({ name }) => name === "MF_L")?.outlines).toEqual([triangle(7, "MF_L")]);
  expect(present.rois.find(({ name }) => name === "VB")?.outlines).toEqual([triangle(9, "VB")]);
  const [kept, ...fresh] = present.drawn!.structures;
  expect(kept).toMatchObject({
    name: "MF_L",
    outlines: [triangle(8, "MF_L")],
    earlier: { convention: "fascial" },
  });
  expect(present.drawn!.convention).toBe("muscle");
  expect(fresh.every(({ earlier, reviewed }) => earlier === undefined && reviewed === undefined)).toBe(true);
});

test("a rejected structure loses its outline, and one undo gives both back", () => {
  const drawn = put(nothing, 8, "fascial", "missing");
  const log = carryOut(drawn, { kind: "review-drafts", names: ["ES_R"], reviewed: "rejected" });
  expect(log.present.rois.some(({ name }) => name === "ES_R")).toBe(false);
  expect(log.present.drawn?.structures.find(({ name }) => name === "ES_R")?.reviewed).toBe("rejected");
  expect(undo(log).present).toBe(drawn.present);
});

test("what the model draws gives way to what the reader drew, and stands as a draft", () => {
  const own: Roi = { ...roi("MF_L", 1, "drawn"), outlines: [triangle(8, "MF_R")] };
  const { present } = put({ ...nothing, rois: [own] }, 12, "fascial", "missing");
  const mask = (name: string) => rasteriseRoi(present.rois.find((one) => one.name === name)!, slice).data;
  expect(present.rois[0]).toBe(own);
  const [reader, model] = [mask("MF_L"), mask("MF_R")];
  expect(reader.some((one, pixel) => one === 1 && model[pixel] === 1)).toBe(false);
  const whole = rasteriseRoi(roi("MF_R", 12, "model"), slice).data;
  expect(model).toEqual(whole.map((one, pixel) => one & (1 - reader[pixel]!)));
  const structure = present.drawn!.structures.find(({ name }) => name === "MF_R")!;
  expect(structure.outlines).toBe(present.rois.find(({ name }) => name === "MF_R")!.outlines);
});
