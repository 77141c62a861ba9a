import { describe, expect, it } from "vitest";
import { fitGaussianMixture, type GaussianClass } from "./fit-gaussian-mixture.ts";
import { gaussianMixture } from "./gaussian-mixture.ts";

const classOf = (weight: number, mean: number, deviation: number): GaussianClass => ({
  weight,
  mean,
  variance: deviation ** 2,
});

/** The histogram that a mixture is expected to give: its density at each level, times a million pixels. */
function expectedHistogram(classes: readonly GaussianClass[]): number[] {
  return Array.from({ length: 256 }, (_, level) =>
    Math.round(
      classes.reduce(
        (sum, { weight, mean, variance }) =>
          sum +
          (1e6 * weight * Math.exp(-((level - mean) ** 2) / (2 * variance))) /
            Math.sqrt(2 * Math.PI * variance),
        0,
      ),
    ),
  );
}

/** Where the weighted densities of two classes are equal, between their means: a quadratic in the level. */
function crossing(low: GaussianClass, high: GaussianClass): number {
  const a = 1 / low.variance - 1 / high.variance;
  const b = high.mean / high.variance - low.mean / low.variance;
  const c =
    low.mean ** 2 / low.variance -
    high.mean ** 2 / high.variance -
    2 * Math.log((low.weight / high.weight) * Math.sqrt(high.variance / low.variance));
  if (Math.abs(a) < 1e-12) return -c / (2 * b);
  const root = Math.sqrt(b * b - a * c);
  return [(-b + root) / a, (-b - root) / a].find((level) => level > low.mean && level < high.mean)!;
}

const two = {
  "lean, 10 % fat": [classOf(0.9, 60, 12), classOf(0.1, 180, 20)],
  "half fat": [classOf(0.5, 70, 15), classOf(0.5, 170, 25)],
  "equal widths": [classOf(0.7, 80, 14), classOf(0.3, 160, 14)],
  "heavy, 80 % fat": [classOf(0.2, 60, 10), classOf(0.8, 150, 30)],
};
const three = {
  "muscle, mixed, fat": [classOf(0.6, 50, 10), classOf(0.25, 110, 14), classOf(0.15, 200, 16)],
  "little fat": [classOf(0.8, 60, 9), classOf(0.15, 120, 15), classOf(0.05, 210, 12)],
};

describe.each([...Object.entries(two), ...Object.entries(three)])(
  "a mixture of known classes: %s",
  (_, classes) => {
    const counts = expectedHistogram(classes);
    const classCount = classes.length as 2 | 3;

    it("is found again", () => {
      for (const [index, found] of fitGaussianMixture(counts, classCount).entries()) {
        expect(found.mean).toBeCloseTo(classes[index]!.mean, 0);
        expect(found.weight).toBeCloseTo(classes[index]!.weight, 2);
        expect(Math.sqrt(found.variance)).toBeCloseTo(Math.sqrt(classes[index]!.variance), 0);
      }
    });

    it("parts where the brightest class takes over", () => {
      const [low, high] = classes.slice(-2) as [GaussianClass, GaussianClass];
      expect(
        Math.abs(gaussianMixture(counts, classCount) - Math.floor(crossing(low, high))),
      ).toBeLessThanOrEqual(1);
    });
  },
);

describe("gaussianMixture", () => {
  it("finds none where there are fewer levels than classes", () => {
    const counts = new Uint32Array(256);
    counts[10] = 5;
    counts[200] = 5;
    expect(gaussianMixture(counts, 3)).toBe(-1);
    counts[10] = 0;
    expect(gaussianMixture(counts, 2)).toBe(-1);
  });

  it("gives the same answer every time", () => {
    const counts = expectedHistogram(three["little fat"]);
    expect(gaussianMixture(counts, 3)).toBe(gaussianMixture(counts, 3));
  });
});
