import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PixelPoint } from "../outline.ts";
import { rasteriseRoi } from "../rasterise-roi.ts";
import type { Roi } from "../roi.ts";
import { apart } from "./apart.ts";
import { finishStroke } from "./finish-stroke.ts";
import { giveWay } from "./give-way.ts";
import { nudgeOutline } from "./nudge-outline.ts";
import { translateOutline } from "./translate-outline.ts";

const size = { rows: 64, columns: 72 };
const names = ["MF_L", "MF_R", "ES_L", "ES_R", "VB"];

const blob = (name: string, x: number, y: number, radius: number, waves = 0.2, phase = 0): Roi => ({
  id: name,
  name,
  outlines: [
    {
      type: "freehand",
      points: Array.from({ length: 40 }, (_, index): PixelPoint => {
        const angle = (index * Math.PI) / 20;
        const r = radius * (1 + waves * Math.sin(5 * angle + phase));
        return [
          Math.round((x + r * Math.cos(angle)) * 256) / 256,
          Math.round((y + r * Math.sin(angle)) * 256) / 256,
        ];
      }),
    },
  ],
  origin: "drawn",
});
const pixels = (roi: Roi | undefined) => (roi === undefined ? undefined : rasteriseRoi(roi, size).data);
const named = (rois: readonly Roi[], name: string) => rois.find((roi) => roi.name === name);
/** How many of the regions have each pixel. */
const owners = (rois: readonly Roi[]) => {
  const counts = new Uint8Array(size.rows * size.columns);
  for (const roi of rois)
    pixels(roi)!.forEach((one, pixel) => {
      counts[pixel]! += one;
    });
  return counts;
};

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyBlob = (name: string) =>
  fc
    .tuple(number(8, 64), number(8, 56), number(3, 16), number(0, 0.5), number(0, 6))
    .map(([x, y, radius, waves, phase]) => blob(name, x, y, radius, waves, phase));
/** Muscles and a vertebral body that share no pixel, in any order. */
const anyRegions = fc
  .tuple(fc.shuffledSubarray(names, { minLength: 2 }), fc.tuple(...names.map(anyBlob)))
  .map(([order, blobs]) =>
    apart(
      order.map((name) => blobs[names.indexOf(name)]!),
      size,
    ),
  )
  .filter((rois) => rois.length > 1);
/** A stroke of the brush, a dragged outline, or a new outline drawn over everything. */
const anyEdit = fc.oneof(
  fc.tuple(number(0, 72), number(0, 64), number(2, 14)).map(
    ([x, y, radius]) =>
      (roi: Roi): Roi => ({ ...roi, outlines: [nudgeOutline(roi.outlines[0], [x, y], radius)] }),
  ),
  fc.tuple(number(-20, 20), number(-20, 20)).map(
    ([x, y]) =>
      (roi: Roi): Roi => ({ ...roi, outlines: [translateOutline(roi.outlines[0], x, y)] }),
  ),
  fc.tuple(anyBlob("any"), fc.constantFrom<"freehand" | "polygon">("freehand", "polygon")).map(
    ([drawn, type]) =>
      (roi: Roi): Roi => ({ ...roi, outlines: [{ ...drawn.outlines[0], type }] }),
  ),
  fc
    .tuple(fc.array(fc.tuple(number(0, 72), number(0, 64)), { minLength: 4, maxLength: 12 }))
    .map(([stroke]) => (roi: Roi): Roi => {
      const outline = finishStroke(stroke);
      return outline === undefined ? roi : { ...roi, outlines: [outline] };
    }),
  fc
    .tuple(
      number(0, 60),
      number(0, 50),
      number(1, 30),
      number(1, 30),
      fc.constantFrom<"oval" | "rectangle">("oval", "rectangle"),
    )
    .map(
      ([x, y, width, height, type]) =>
        (roi: Roi): Roi => ({
          ...roi,
          outlines: [
            {
              type,
              points: [
                [Math.round(x), Math.round(y)],
                [Math.round(x + width), Math.round(y + height)],
              ],
            },
          ],
        }),
    ),
);

describe("neighbours give way", () => {
  it("no pixel is in two regions after an edit, and no other pixel changes hands", () => {
    fc.assert(
      fc.property(anyRegions, fc.nat(), anyEdit, (rois, which, edit) => {
        const before = rois[which % rois.length]!;
        const edited = edit(before);
        const after = giveWay(
          rois.map((roi) => (roi === before ? edited : roi)),
          before.name,
          before,
          size,
        );
        expect(Math.max(...owners(after))).toBeLessThan(2);
        const won = pixels(edited)!;
        expect(pixels(named(after, before.name))).toEqual(won);
        for (const roi of rois) {
          if (roi === before) continue;
          const wanted = pixels(roi)!.map((one, pixel) => one & (1 - won[pixel]!));
          const rest = pixels(named(after, roi.name));
          if (wanted.includes(1)) expect(rest).toEqual(wanted);
          else expect(rest).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    );
  });

  it("a region that is not touched stays the same object, and the list does where none is", () => {
    const rois = [blob("MF_L", 20, 30, 10), blob("ES_L", 50, 30, 10)];
    expect(giveWay(rois, "MF_L", blob("MF_L", 20, 30, 9), size)).toBe(rois);
    const pushed = giveWay(
      [blob("MF_L", 40, 30, 10), rois[1]!, blob("VB", 20, 10, 6)],
      "MF_L",
      rois[0],
      size,
    );
    expect(pushed[1]).not.toBe(rois[1]);
  });

  it("keeps the neighbour's border where the stroke did not come", () => {
    const neighbour = blob("ES_L", 45, 30, 12);
    const edited = blob("MF_L", 28, 30, 10);
    const [, rest] = giveWay([edited, neighbour], "MF_L", undefined, size);
    const kept = neighbour.outlines[0].points.filter(([x]) => x > 40);
    expect(rest!.outlines).toHaveLength(1);
    expect(rest!.outlines[0].type).toBe("freehand");
    expect(rest!.outlines[0].points).toEqual(expect.arrayContaining(kept.map(([x, y]) => [x, y])));
  });

  it("what overlapped before stays as it was, but for what the stroke takes", () => {
    const [first, second] = [blob("MF_L", 26, 30, 12), blob("ES_L", 44, 30, 12)];
    const grown: Roi = { ...first, outlines: [nudgeOutline(first.outlines[0], [26, 44], 8)] };
    const [, rest] = giveWay([grown, second], "MF_L", first, size);
    const [old, own, other] = [pixels(first)!, pixels(grown)!, pixels(second)!];
    const shared = (of: Uint8Array) => other.filter((one, pixel) => one & of[pixel]!).length;
    expect(shared(old)).toBeGreaterThan(20);
    expect(pixels(rest)).toEqual(other.map((one, pixel) => one & ~(own[pixel]! & ~old[pixel]! & 1)));
  });

  it("samples and compartments of other names neither push nor give way", () => {
    const muscle = blob("MF_L", 30, 30, 12);
    const sample = blob("LEAN", 30, 30, 4);
    expect(giveWay([muscle, sample], "LEAN", undefined, size)).toEqual([muscle, sample]);
    expect(giveWay([muscle, sample], "MF_L", undefined, size)).toEqual([muscle, sample]);
  });
});

it("regions set apart share no pixel, and together cover what they covered", () => {
  fc.assert(
    fc.property(fc.tuple(...names.map(anyBlob)), (rois) => {
      const after = owners(apart(rois, size));
      expect(after).toEqual(owners(rois).map((count) => Math.min(1, count)));
    }),
    { numRuns: 60 },
  );
});
