import { autoThreshold } from "../fat/auto-threshold.ts";
import type { Mask } from "../image/mask.ts";

/** Grey values as they look: higher is brighter. */
export interface LookedAtImage {
  readonly rows: number;
  readonly columns: number;
  readonly raw: ArrayLike<number>;
  /** Modality value = raw + offset. */
  readonly offset: number;
  /** MONOCHROME1: low values look bright. */
  readonly inverted: boolean;
}

/** Air is darker than this share of the grey that parts dark from bright. Muscle on T2 is a quarter to a half of it. */
const airShare = 0.08;
/** Dark lines narrower than twice this share of the picture's width lead nowhere: a dark fascia is no way in. */
const neckShare = 0.01;
const bins = 256;

/**
 * The air around the body: what is dark and joined, through dark pixels, to the border of the picture. Values are
 * averaged over 3 x 3 pixels first, so that noise makes no bridges; dark is below 8 % of the grey that Otsu's method
 * finds between dark and bright (the brightest hundredth left out). Gas within the body is not air in this sense.
 */
export function airMask({ rows, columns, raw, offset, inverted }: LookedAtImage): Mask {
  const size = { rows, columns };
  const values = averaged(rows, columns, raw, inverted ? -1 : 1);
  const limit = airLimit(values, inverted ? undefined : -offset);
  if (limit === undefined) return { rows, columns, data: new Uint8Array(rows * columns) };
  const dark = Uint8Array.from(values, (value) => (value < limit ? 1 : 0));
  const reach = Math.max(1, Math.round(neckShare * columns));
  const bright = dark.map((one) => 1 - one);
  const wide = widened(bright, size, reach).map((one) => 1 - one);
  const around = widened(joinedToBorder(wide, size), size, reach);
  return { rows, columns, data: around.map((one, pixel) => one & dark[pixel]!) };
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Every pixel that has a set one within `reach` rows and columns. */
function widened(data: Uint8Array, { rows, columns }: Size, reach: number): Uint8Array {
  const along = (from: Uint8Array, length: number, lines: number, step: number, line: number) => {
    const to = new Uint8Array(from.length);
    for (let index = 0; index < lines; index++) {
      let last = -reach - 1;
      for (let at = 0; at < length + reach; at++) {
        if (at < length && from[index * line + at * step] === 1) last = at;
        const middle = at - reach;
        if (middle >= 0 && last >= middle - reach) to[index * line + middle * step] = 1;
      }
    }
    return to;
  };
  return along(along(data, columns, rows, 1, columns), rows, columns, columns, 1);
}

/** The set pixels that are joined by edges to the border of the picture. */
function joinedToBorder(passable: Uint8Array, { rows, columns }: Size): Uint8Array {
  const data = new Uint8Array(rows * columns);
  const waiting: number[] = [];
  const visit = (pixel: number) => {
    if (data[pixel] === 1 || passable[pixel] !== 1) return;
    data[pixel] = 1;
    waiting.push(pixel);
  };
  for (let column = 0; column < columns; column++) {
    visit(column);
    visit((rows - 1) * columns + column);
  }
  for (let row = 0; row < rows; row++) {
    visit(row * columns);
    visit(row * columns + columns - 1);
  }
  for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
    const column = pixel % columns;
    if (column > 0) visit(pixel - 1);
    if (column < columns - 1) visit(pixel + 1);
    if (pixel >= columns) visit(pixel - columns);
    if (pixel < data.length - columns) visit(pixel + columns);
  }
  return data;
}

/** Means over 3 x 3 pixels, at the border over those there are. */
function averaged(rows: number, columns: number, raw: ArrayLike<number>, sign: 1 | -1): Float32Array {
  const across = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column > 0 ? at - 1 : at;
      const right = column < columns - 1 ? at + 1 : at;
      across[at] = (sign * (raw[left]! + raw[at]! + raw[right]!)) / 3;
    }
  }
  const values = new Float32Array(rows * columns);
  for (let at = 0; at < values.length; at++) {
    const above = at >= columns ? at - columns : at;
    const below = at < values.length - columns ? at + columns : at;
    values[at] = (across[above]! + across[at]! + across[below]!) / 3;
  }
  return values;
}

/**
 * The value below which a pixel is dark enough for air; absent where the picture has one grey only.
 *
 * @param black the value without signal; where it is not known, the darkest there is.
 */
function airLimit(values: Float32Array, black = Number.POSITIVE_INFINITY): number | undefined {
  const sorted = values.slice().sort();
  const darkest = Math.min(black, sorted[0]!);
  const bright = sorted[Math.ceil(0.99 * sorted.length) - 1]!;
  if (!(darkest < bright)) return undefined;
  const counts = new Uint32Array(bins);
  for (const value of values)
    counts[Math.min(bins - 1, Math.floor(((value - darkest) / (bright - darkest)) * bins))]! += 1;
  return darkest + (airShare * (autoThreshold(counts, "Otsu") + 1) * (bright - darkest)) / bins;
}
