import { expect, test } from "vitest";
import type { Vector3 } from "../../../src/image/slice-geometry.ts";
import { isInReadingOrder } from "./reading-order.ts";

const inOrder = (row: Vector3, column: Vector3) =>
  isInReadingOrder({ imagePositionPatient: [0, 0, 0], imageOrientationPatient: [row, column] });

// The normal is row x column. LPS: x to the left, y to the back, z to the head.
test("axial stacks are read from head to foot, whichever way their normal points", () => {
  expect(inOrder([1, 0, 0], [0, 1, 0])).toBe(false);
  expect(inOrder([1, 0, 0], [0, -1, 0])).toBe(true);
  // A block that is angled by 30 degrees to its disc, normal (0, 0.5, 0.87).
  expect(inOrder([1, 0, 0], [0, 0.866, -0.5])).toBe(false);
});

test("sagittal stacks are read from the patient's right to the left, coronal ones from front to back", () => {
  expect(inOrder([0, 1, 0], [0, 0, -1])).toBe(false);
  expect(inOrder([0, -1, 0], [0, 0, -1])).toBe(true);
  expect(inOrder([1, 0, 0], [0, 0, -1])).toBe(true);
  expect(inOrder([1, 0, 0], [0, 0, 1])).toBe(false);
});
