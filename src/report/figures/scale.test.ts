import { expect, it } from "vitest";
import { linearScale, logarithmicScale, roundTicks } from "./scale.ts";

it("divides a range at round numbers", () => {
  expect(roundTicks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(roundTicks(-3.4, 5.2)).toEqual([-2, 0, 2, 4]);
  expect(roundTicks(0.00012, 0.00031)).toEqual([0.00015, 0.0002, 0.00025, 0.0003]);
  expect(roundTicks(1e6, 1.9e6)).toEqual([1e6, 1.2e6, 1.4e6, 1.6e6, 1.8e6]);
  expect(roundTicks(5, 5)).toEqual([5]);
});

it("puts values in their place, and says ticks with equal decimals", () => {
  const scale = linearScale([-2, 2], [100, 0]);
  expect([scale.at(-2), scale.at(0), scale.at(2)]).toEqual([100, 50, 0]);
  expect(scale.ticks.map(scale.label)).toEqual(["−2", "−1", "0", "1", "2"]);
});

it("gives equal ratios equal room", () => {
  const scale = logarithmicScale([0.1, 10], [0, 200]);
  expect([0.1, 1, 10].map(scale.at)).toEqual([0, 100, 200]);
  expect(scale.ticks).toEqual([0.1, 0.3, 1, 3, 10]);
  expect(logarithmicScale([0.5, 4], [0, 1]).ticks).toEqual([0.5, 1, 2]);
});
