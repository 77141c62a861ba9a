import { expect, it } from "vitest";
import { countWarnings } from "./count-warnings.ts";
import type { StructureScore } from "./score-slice.ts";

const outline = (dataset: string, dice?: number, warned?: true, confidence = 0.9): StructureScore => ({
  dataset,
  slice: "a",
  weighting: "T2",
  convention: "fascial",
  structure: "MF_L",
  ...(dice === undefined ? {} : { dice, confidence }),
  ...(warned === undefined ? {} : { warned }),
});

it("counts deserved, undeserved and missing warnings; what was not drawn is poor and was told", () => {
  const counts = countWarnings([
    outline("read", 0.95, undefined, 0.95),
    outline("read", 0.9, true, 0.84),
    outline("read", 0.8, true, 0.8),
    outline("read", 0.7, undefined, 0.9),
    outline("read"),
    { ...outline("read", 0.1), convention: "muscle" },
  ]);
  expect(counts).toEqual([
    {
      group: "read",
      outlines: 5,
      poor: 3,
      poor_dice: 0.85,
      warned: 3,
      warned_and_poor: 2,
      missed: 1,
      // Expected .95 .84 .80 .90 against found .95 .9 .8 .7: ranks 4 2 1 3 and 4 3 2 1, 1 - 6 x 6 / (4 x 15).
      rank_correlation: 0.4,
    },
    expect.objectContaining({ group: "validation and read", outlines: 5 }),
  ]);
});
