import type { FontWeight } from "./font-subset.ts";
import { textShape } from "./text-shape.ts";

/** Where and how a line of text is placed: its baseline's left, middle or right end at (x, y), em `size` pixels. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: FontWeight;
  readonly fill?: string;
  /** Colour of a line around the letters, for text on a picture. */
  readonly halo?: string;
  readonly anchor?: "start" | "middle" | "end";
}

const shares = { start: 0, middle: 0.5, end: 1 } as const;

/** A line of text as SVG paths. */
export async function svgText(text: string, place: TextPlace): Promise<string> {
  const { x, y, size, weight = 400, fill = "#111", halo, anchor = "start" } = place;
  const { path, width } = await textShape(text, size, weight);
  const move = `translate(${x - width * shares[anchor]} ${y})`;
  const around =
    halo === undefined
      ? ""
      : `<path transform="${move}" d="${path}" fill="none" stroke="${halo}" stroke-width="${size / 7}" stroke-linejoin="round"/>`;
  return `${around}<path transform="${move}" d="${path}" fill="${fill}"/>`;
}
