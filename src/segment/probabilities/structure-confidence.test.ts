import { expect, it } from "vitest";
import type { Plane } from "../../image/plane.ts";
import type { ModelCard } from "../model-card.ts";
import { structureConfidence } from "./structure-confidence.ts";

const labels = ["background", "MF_L", "MF_R", "ES_L", "ES_R", "VB"];
const place = { corner: [0, 0], across: [1, 0], down: [0, 1] } as const;
const columns = 12;
const plane = (values: readonly number[]): Plane => ({ rows: 1, columns, data: Float32Array.from(values) });

/** MF_L on one pixel, MF_R on two, the others on two each, each won with the given probability. */
const winners = [0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 0, 0];
const classes = (probability: number) =>
  labels.map((_, k) => plane(winners.map((winner) => (winner === k ? probability : (1 - probability) / 5))));
const look = (probability: number) => ({
  picture: { picture: plane(winners.map(() => 1)), place },
  classes: classes(probability),
  muscle: plane(winners.map(() => 1)),
});
const cardWith = (confidence?: ModelCard["confidence"]) =>
  ({
    output: { classes: { labels } },
    ...(confidence === undefined ? {} : { confidence }),
  }) as unknown as ModelCard;

it("puts promise and the inequality of the sides together as the card says", () => {
  const expected_dice = {
    constant: { MF: -0.5, ES: -1, VB: -2 },
    promised: 0.5,
    asymmetry: 0.3,
  };
  const found = structureConfidence(look(0.9), look(0.9), cardWith({ low: 0.85, expected_dice }));
  // MF_L wins one pixel with 0.9; the other eleven give it 0.02 each: 2 x 0.9 / (0.9 + 0.22 + 1).
  const promised = 1.8 / 2.12;
  const muscle = Math.exp(-0.5 + 0.5 * Math.log(1 - promised) + 0.3 * Math.log(2));
  expect(found.get("MF_L")!.expectedDice).toBeCloseTo(1 - muscle, 5);
  expect(found.get("MF_L")!.recognised).toBeCloseTo(promised, 5);
  // VB wins two pixels, the other ten give it 0.02 each; it has no other side.
  const body = Math.exp(-2 + 0.5 * Math.log(1 - 3.6 / 4));
  expect(found.get("VB")!.expectedDice).toBeCloseTo(1 - body, 5);
});

it("without a fit in the card says how well the structure is recognised", () => {
  const found = structureConfidence(look(0.9), look(0.9), cardWith());
  expect(found.get("VB")!.expectedDice).toBe(found.get("VB")!.recognised);
});
