import { expect, test } from "vitest";
import { airAround } from "./air-around.ts";
import { placeIssues } from "./place-issues.ts";

const rows = 120;
const columns = 160;
const inEllipse = (x: number, y: number, a: number, b: number) =>
  ((x - columns / 2) / a) ** 2 + ((y - rows / 2) / b) ** 2 <= 1;

/** A body in the air: skin and fat around dark muscle, with a pocket of gas in it; noise everywhere. */
function body(gain: (x: number, y: number) => number = () => 1): Float32Array {
  let seed = 1;
  const noise = () => {
    seed = (seed * 16807) % 2147483647;
    return (seed / 2147483647) * 16;
  };
  return Float32Array.from({ length: rows * columns }, (_, pixel) => {
    const [x, y] = [pixel % columns, Math.floor(pixel / columns)];
    const gas = Math.hypot(x - 80, y - 40) < 6;
    const tissue = !inEllipse(x, y, 60, 45) || gas ? 0 : inEllipse(x, y, 50, 35) ? 110 : 700;
    return tissue * gain(x, y) + noise();
  });
}
const square = (x: number, y: number, side = 10) =>
  Uint32Array.from(
    { length: side * side },
    (_, at) => (y + Math.floor(at / side)) * columns + x + (at % side),
  );
const image = (raw: Float32Array, inverted = false) => ({ rows, columns, raw, offset: 0, inverted });
const told = (raw: Float32Array, inverted?: boolean) => {
  const air = airAround(image(raw, inverted));
  return (name: string, pixels: Uint32Array) =>
    placeIssues([{ name, pixels }], { rows, columns }, air).map(({ code }) => code);
};

test("air is what is dark around the body; muscle, and gas within, are not", () => {
  const of = told(body());
  expect(of("MF_L", square(70, 70))).toEqual([]);
  expect(of("MF_L", square(75, 35))).toEqual([]);
  expect(of("FAT", square(76, 97, 6))).toEqual([]);
  expect(of("FAT", square(76, 108))).toEqual(["check-outside-body"]);
  expect(of("MF_L", square(15, 55, 10))).toEqual(["check-outside-body"]);
  expect(of("MF_L", square(0, 50))).toEqual(["check-outside-body", "check-touches-border"]);
  expect(of("SAMPLE", square(150, 110))).toEqual(["check-outside-body"]);
});

test("also where the coil lights the back five times as bright as the front, and on an inverted picture", () => {
  const shaded = body((_, y) => 0.4 + (1.6 * y) / rows);
  expect(told(shaded)("MF_L", square(70, 70))).toEqual([]);
  expect(told(shaded)("MF_L", square(76, 109))).toEqual(["check-outside-body"]);
  const inverted = body().map((value) => 4095 - value);
  expect(told(inverted, true)("MF_L", square(70, 70))).toEqual([]);
  expect(told(inverted, true)("MF_L", square(76, 108))).toEqual(["check-outside-body"]);
});

test("a picture without air has none, even and dark ones too", () => {
  const even = new Float32Array(rows * columns).fill(100);
  expect(told(even)("MF_L", square(70, 70))).toEqual([]);
  expect(told(even)("MF_L", square(0, 0))).toEqual(["check-touches-border"]);
  const cropped = Float32Array.from(
    { length: rows * columns },
    (_, pixel) => 90 + ((pixel * 7919) % 41) + (pixel % 50 === 0 ? 600 : 0),
  );
  expect(airAround(image(cropped)).mask().data.includes(1)).toBe(false);
});
