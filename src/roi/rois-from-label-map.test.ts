import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelMapFromRois } from "./label-map-from-rois.ts";
import { roisFromLabelMap } from "./rois-from-label-map.ts";

describe("label maps", () => {
  it("name the regions by their number and leave the vertebral body without convention", () => {
    const rois = roisFromLabelMap(
      { rows: 1, columns: 7, data: Uint8Array.of(5, 4, 3, 2, 1, 0, 9) },
      { origin: "model", convention: "fascial" },
    );
    expect(rois.map(({ name, convention }) => [name, convention])).toEqual([
      ["MF_L", "fascial"],
      ["MF_R", "fascial"],
      ["ES_L", "fascial"],
      ["ES_R", "fascial"],
      ["VB", undefined],
      ["label 9", undefined],
    ]);
    expect(new Set(rois.map(({ id }) => id)).size).toBe(rois.length);
    expect(rois[0]?.outlines[0].points).toEqual([[5, 0], [5, 1], [4, 1], [4, 0]]); // biome-ignore format: four corners
  });

  it("come back from the regions exactly", () => {
    const anyLabels = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 90, maxLength: 90 });
    fc.assert(
      fc.property(anyLabels, (values) => {
        const labels = { rows: 9, columns: 10, data: Uint8Array.from(values) };
        expect(labelMapFromRois(roisFromLabelMap(labels, { origin: "imported" }), labels)).toEqual(labels);
      }),
    );
  });
});
