import { beforeAll, describe, expect, it } from "vitest";
import { sampleRegions, sampleSeries, sampleTruths } from "../../../e2e/sample-borders.ts";
import { rasteriseRoi } from "../rasterise-roi.ts";
import { isMuscle, type Roi } from "../roi.ts";
import { carryRegions } from "./carry-regions.ts";
import { type TissuePicture, tissuePicture } from "./tissue-picture.ts";

/** The overlap of two regions, 0 to 1 (Dice 1945). */
function dice(a: Roi | undefined, b: Roi, size: TissuePicture): number {
  if (a === undefined) return 0;
  const [one, other] = [rasteriseRoi(a, size).data, rasteriseRoi(b, size).data];
  let [both, sum] = [0, 0];
  one.forEach((inside, at) => {
    both += inside & other[at]!;
    sum += inside + other[at]!;
  });
  return (2 * both) / sum;
}

describe("regions carried to the neighbouring slice of the samples", () => {
  type Overlap = { readonly copied: number; readonly carried: number };
  let pairs: readonly (readonly Overlap[])[] = [];
  let muscles: readonly Overlap[] = [];
  beforeAll(() => {
    pairs = sampleTruths.flatMap((truth) => {
      const slices = sampleSeries(truth).filter(({ slice }) => slice.regions.length === 5);
      const pictures = slices.map(({ image }) => tissuePicture(image));
      return slices.slice(1).map((_, index) => {
        const [from, to] = [pictures[index]!, pictures[index + 1]!];
        const rois = sampleRegions(slices[index]!.slice);
        const carried = carryRegions(rois, from, to)!;
        return sampleRegions(slices[index + 1]!.slice)
          .filter(({ name }) => isMuscle(name))
          .map((truth) => {
            const named = (list: readonly Roi[]) => list.find(({ name }) => name === truth.name);
            return { copied: dice(named(rois), truth, to), carried: dice(named(carried), truth, to) };
          });
      });
    });
    muscles = pairs.flat();
  }, 300_000);
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;

  it("fit better than copied ones between any two neighbours, the four muscles together", () => {
    expect(pairs.length).toBeGreaterThan(40);
    for (const pair of pairs)
      expect(mean(pair.map(({ carried }) => carried))).toBeGreaterThan(
        mean(pair.map(({ copied }) => copied)),
      );
  });

  it("fit better in nearly every muscle, and nowhere much worse", () => {
    const better = muscles.filter(({ carried, copied }) => carried > copied).length / muscles.length;
    expect(better).toBeGreaterThan(0.94);
    expect(Math.min(...muscles.map(({ carried, copied }) => carried - copied))).toBeGreaterThan(-0.05);
    expect(mean(muscles.map(({ carried }) => carried))).toBeGreaterThan(0.94);
    expect(mean(muscles.map(({ copied }) => copied))).toBeLessThan(0.92);
  });
});

describe("carryRegions", () => {
  const picture = (shift: number): TissuePicture => ({
    rows: 90,
    columns: 100,
    data: Float32Array.from({ length: 9000 }, (_, at) => {
      const [x, y] = [(at % 100) + 0.5 - shift, Math.floor(at / 100) + 0.5];
      return Math.hypot(x - 45, y - 45) < 20 ? 0.3 : 0.8;
    }),
  });
  const circle: Roi = {
    id: "ES_L",
    name: "ES_L",
    origin: "drawn",
    convention: "fascial",
    outlines: [
      {
        type: "freehand",
        points: Array.from({ length: 60 }, (_, index) => {
          const angle = (index * Math.PI) / 30;
          return [45 + 20 * Math.cos(angle), 45 + 20 * Math.sin(angle)] as const;
        }),
      },
    ],
  };

  it("follows a disc that moved by five pixels within half a pixel", () => {
    const [carried] = carryRegions([circle], picture(0), picture(5))!;
    for (const [x, y] of carried!.outlines[0].points)
      expect(Math.abs(Math.hypot(x - 50, y - 45) - 20)).toBeLessThan(0.5);
    expect([carried!.convention, carried!.origin]).toEqual(["fascial", "drawn"]);
  });

  it("leaves regions within a tenth of a pixel on the same picture", () => {
    const [carried] = carryRegions([circle], picture(0), picture(0))!;
    for (const [x, y] of carried!.outlines[0].points)
      expect(Math.abs(Math.hypot(x - 45, y - 45) - 20)).toBeLessThan(0.15);
  });

  it("does not compare pictures of two sizes", () => {
    expect(
      carryRegions([circle], picture(0), { rows: 1, columns: 1, data: new Float32Array(1) }),
    ).toBeUndefined();
    expect(carryRegions([], picture(0), picture(0))).toEqual([]);
  });
});
