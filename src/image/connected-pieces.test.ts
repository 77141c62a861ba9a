import { expect, it } from "vitest";
import { connectedPieces } from "./connected-pieces.ts";

const pieces = (...lines: string[]) =>
  connectedPieces({ rows: lines.length, columns: lines[0]!.length }, (at) => lines.join("")[at] === "#").map(
    (piece) => [...piece].sort((a, b) => a - b),
  );

it("joins over edges, not over corners, and not from one row's end to the next one's start", () => {
  expect(pieces("#..", "##.", "..#")).toEqual([[0, 3, 4], [8]]);
  expect(pieces("..#", "#..")).toEqual([[2], [3]]);
  expect(pieces("###", "#.#", "###")).toEqual([[0, 1, 2, 3, 5, 6, 7, 8]]);
  expect(pieces("..", "..")).toEqual([]);
});
