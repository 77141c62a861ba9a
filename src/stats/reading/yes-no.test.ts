import { expect, test } from "vitest";
import { binaryValues } from "./binary-values.ts";

test.each([
  ["case", "control"],
  ["Cases", "Controls"],
  ["病例", "对照"],
  ["病例组", "对照组"],
  ["阳性", "阴性"],
  ["Positive", "negative"],
  ["event", "no event"],
])("of %s and %s the first is the event, and it is named", (event, other) => {
  const read = binaryValues({ columns: ["y"], rows: [[event], [other], [event]] }, 0);
  expect(read.ok && read.value).toEqual([1, 0, 1]);
  expect(read.issues).toMatchObject([{ code: "stats-event", parameters: { event, other } }]);
});
