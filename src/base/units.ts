import type { Branded } from "./branded.ts";

/** Area in mm². */
export type SquareMillimetres = Branded<number, "mm2">;
/** Area in cm². */
export type SquareCentimetres = Branded<number, "cm2">;
/** A ratio in percentage points, 0 to 100. */
export type Percent = Branded<number, "percent">;
/** Angle in degrees. */
export type Degrees = Branded<number, "deg">;

export const squareMillimetres = (value: number) => value as SquareMillimetres;
export const percent = (value: number) => value as Percent;
export const degrees = (value: number) => value as Degrees;

/** 1 cm² = 100 mm², exactly. */
export const toSquareCentimetres = (area: SquareMillimetres) => (area / 100) as SquareCentimetres;
