import { expect, it } from "vitest";
import type { GridPoint } from "../../segment/picture/grid-place.ts";
import { seeSlice } from "./see-slice.ts";
import { cornerOf, drawnProbabilities, drawnSpine } from "./synthetic-spine.fixture.ts";

const size = { rows: 224, columns: 160 };
const pixelMm = 1.4;
const place = { corner: [0, 0], across: [1, 0], down: [0, 1] } as const;
const look = (bodies = drawnSpine, options = {}) =>
  seeSlice({ classes: drawnProbabilities(bodies, { ...size, ...options }), place, pixelMm });

const way = (a: GridPoint, b: GridPoint) => Math.hypot(a[0] - b[0], a[1] - b[1]);

it("finds every body in its place, from head to foot, with its class", () => {
  const { vertebrae, canalMm2 } = look();
  expect(vertebrae).toHaveLength(7);
  for (const [at, body] of drawnSpine.entries()) {
    const seen = vertebrae[at]!;
    expect(way(seen.centre, body.centre)).toBeLessThan(0.5);
    expect(seen.shares[at]).toBeCloseTo(0.95, 2);
    expect(seen.areaMm2 / (24 * 18 * pixelMm ** 2)).toBeCloseTo(1, 1);
  }
  expect(canalMm2).toBeGreaterThan(1000);
});

it("finds the corners to a part of a pixel: the ends of an endplate within 1.2 mm, its angle within a degree", () => {
  const { vertebrae } = look();
  for (const [at, body] of drawnSpine.entries()) {
    const { inferiorAnterior, inferiorPosterior, superiorAnterior, superiorPosterior } =
      vertebrae[at]!.corners;
    expect(way(inferiorAnterior, cornerOf(body, -1, 1)) * pixelMm).toBeLessThan(1.2);
    expect(way(inferiorPosterior, cornerOf(body, 1, 1)) * pixelMm).toBeLessThan(1.2);
    expect(way(superiorAnterior, cornerOf(body, -1, -1)) * pixelMm).toBeLessThan(1.2);
    expect(way(superiorPosterior, cornerOf(body, 1, -1)) * pixelMm).toBeLessThan(1.2);
    const angle = Math.atan2(
      inferiorPosterior[1] - inferiorAnterior[1],
      inferiorPosterior[0] - inferiorAnterior[0],
    );
    expect(Math.abs((angle * 180) / Math.PI - body.turn)).toBeLessThan(1);
  }
});

it("the canal tells where the back is, and a known front goes before it", () => {
  const mirrored = drawnSpine.map((body) => ({
    ...body,
    turn: -body.turn,
    centre: [160 - body.centre[0], body.centre[1]] as const,
  }));
  const [first] = look(mirrored, { canalAt: 160 - 112 }).vertebrae;
  expect(first!.corners.inferiorAnterior[0]).toBeGreaterThan(first!.corners.inferiorPosterior[0]);
  const classes = drawnProbabilities(drawnSpine, size);
  const [told] = seeSlice({ classes, place, pixelMm }, "right").vertebrae;
  expect(told!.corners.inferiorAnterior[0]).toBeGreaterThan(told!.corners.inferiorPosterior[0]);
});

it("parts two bodies whose disc is not seen", () => {
  const fused = drawnSpine.map((body) => (body.name === "L4" ? { ...body, height: 32 } : body));
  const { vertebrae } = look(fused);
  expect(vertebrae).toHaveLength(7);
});

it("parts two bodies that a bridge joins", () => {
  const bridge = { name: "L3", centre: [72, 117], turn: 0, depth: 6, height: 14 } as const;
  const { vertebrae } = look([...drawnSpine, bridge]);
  expect(vertebrae).toHaveLength(7);
  for (const [at, body] of drawnSpine.entries())
    expect(way(vertebrae[at]!.centre, body.centre)).toBeLessThan(2);
});

it("sees nothing where there is no body, and no body in a crumb", () => {
  expect(look([]).vertebrae).toEqual([]);
  expect(look([{ ...drawnSpine[3]!, depth: 8, height: 8 }]).vertebrae).toEqual([]);
});
