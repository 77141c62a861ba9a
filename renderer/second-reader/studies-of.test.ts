import { expect, test } from "vitest";
import { nextRepeat, studiesOf } from "./studies-of.ts";

const drawn = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
const repeats = [
  { study: "intra", code: "R001", reader: "LW", drawn },
  { study: "intra", code: "R002", reader: "LW" },
  { study: "inter", code: "R001", reader: "QZ" },
  { study: "intra", code: "R003", reader: "LW" },
];

test("studies come in their order, with what is drawn of each", () => {
  expect(studiesOf(repeats)).toEqual([
    { study: "intra", reader: "LW", done: 1, total: 3 },
    { study: "inter", reader: "QZ", done: 0, total: 1 },
  ]);
});

test("the next repeat is the first that is not drawn, if there is one", () => {
  expect(nextRepeat(repeats, "intra", "LW")?.code).toBe("R002");
  expect(nextRepeat(repeats, "inter", "LW")?.reader).toBe("QZ");
  expect(nextRepeat(repeats.slice(0, 1), "intra", "LW")).toBeUndefined();
});
