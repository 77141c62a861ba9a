import { expect, it } from "vitest";
import { encapsulatedFrame } from "./encapsulated-frame.ts";

const stream = (mark: number) => [0xff, 0xd8, 0xff, mark];

/** Items of encapsulated pixel data behind a basic offset table (PS3.5 A.4). */
function frameOf(table: readonly number[], items: readonly (readonly number[])[], frame: number, frames = 3) {
  const words = table.flatMap((offset) => [offset, 0, 0, 0]);
  const all = [words, ...items].flatMap((item) => [0xfe, 0xff, 0, 0xe0, item.length, 0, 0, 0, ...item]);
  const bytes = Uint8Array.from(all);
  const element = { vr: "OB", start: 0, length: bytes.length, declaredLength: 0xffffffff };
  const answer = encapsulatedFrame(bytes, element as never, frame, frames, false);
  return answer.ok ? [...answer.value.codeStream] : answer.issues[0]?.code;
}

it("counts an empty item as the frame that it stands for", () => {
  const items = [stream(1), [], stream(3)];
  for (const table of [[], [0, 12, 20]]) {
    expect(frameOf(table, items, 1)).toEqual(stream(1));
    expect(frameOf(table, items, 2)).toBe("dicom-truncated");
    expect(frameOf(table, items, 3)).toEqual(stream(3));
  }
});

it("refuses to number frames where items, streams and frames disagree", () => {
  expect(frameOf([], [stream(1), [], stream(3), []], 2)).toBe("dicom-frames-inseparable");
  expect(frameOf([], [stream(1), [], [7, 7]], 3)).toBe("dicom-frames-inseparable");
});

it("passes over empty items within streams that are all there", () => {
  const items = [stream(1), [], stream(2), [5, 6], stream(3), []];
  expect(frameOf([], items, 2)).toEqual([...stream(2), 5, 6]);
  expect(frameOf([], [stream(1), [], [5, 6]], 1, 1)).toEqual([...stream(1), 5, 6]);
});
