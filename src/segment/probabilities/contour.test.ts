import fc from "fast-check";
import { expect, it } from "vitest";
import { rasterise } from "../../roi/rasterise.ts";
import { zeroContour } from "./contour.ts";
import { largestPiece } from "./largest-piece.ts";

it("a disk's contour encloses the disk's area", () => {
  const [rows, columns] = [40, 50];
  const data = Float32Array.from({ length: rows * columns }, (_, at) => {
    const [x, y] = [(at % columns) + 0.5, Math.floor(at / columns) + 0.5];
    return 12 - Math.hypot(x - 25.3, y - 18.7);
  });
  const points = zeroContour({ rows, columns, data })!;
  const area = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
  expect(Math.abs(Math.abs(area) / (Math.PI * 144) - 1)).toBeLessThan(0.005);
  for (const [x, y] of points) expect(Math.hypot(x - 25.3, y - 18.7)).toBeCloseTo(12, 1);
});

it("the contour of one filled piece holds exactly its pixel centres", () => {
  const cells = fc.uint8Array({ minLength: 80, maxLength: 80, max: 1 });
  fc.assert(
    fc.property(
      cells,
      fc.float({ min: Math.fround(0.2), max: Math.fround(5), noNaN: true }),
      (given, steepness) => {
        const mask = largestPiece({ rows: 8, columns: 10, data: Uint8Array.from(given) });
        if (!mask.data.includes(1)) return;
        const data = Float32Array.from(mask.data, (inside) => (inside === 1 ? steepness : -1));
        const points = zeroContour({ rows: 8, columns: 10, data })!;
        expect(rasterise({ type: "polygon", points }, mask).data).toEqual(mask.data);
      },
    ),
    { seed: 7 },
  );
});

it("nothing inside has no contour", () => {
  expect(zeroContour({ rows: 2, columns: 2, data: new Float32Array(4) })).toBeUndefined();
});
