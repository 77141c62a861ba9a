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

/** The air around the body. */
export interface Air {
  /** Whether so many of the pixels are dark that the mask is worth making: where not, under 2 % of them are air. */
  readonly mayHold: (pixels: Uint32Array) => boolean;
  readonly mask: () => Mask;
}

/**
 * The air around the body: what is dark and joined, through dark pixels, to the border of the picture. Values are
 * averaged over 3 x 3 pixels first, so that noise makes no bridges; dark is below 8 % of the grey that Otsu's method
 * finds between dark and bright (the brightest hundredth left out). Gas within the body is not air in this sense.
 */
export function airAround(image: LookedAtImage): Air {
  const { raw, inverted } = image;
  let limit: number | undefined;
  let mask: Mask | undefined;
  const darkness = () => {
    limit ??= airLimit(image);
    return limit;
  };
  return {
    mayHold(pixels) {
      const below = darkness();
      let dark = 0;
      for (let at = 0; at < pixels.length; at++) {
        const value = raw[pixels[at]!]!;
        if ((inverted ? -value : value) < below) dark++;
      }
      return dark > 0.02 * pixels.length;
    },
    mask() {
      mask ??= airMask(image, darkness());
      return mask;
    },
  };
}

function airMask({ rows, columns, raw, inverted }: LookedAtImage, limit: number): Mask {
  const size = { rows, columns };
  const values = averaged(rows, columns, raw, inverted ? -1 : 1);
  const dark = new Uint8Array(values.length);
  const bright = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at++) {
    if (values[at]! < limit) dark[at] = 1;
    else bright[at] = 1;
  }
  const reach = Math.max(1, Math.round(neckShare * columns));
  const wide = widened(bright, size, reach);
  for (let at = 0; at < wide.length; at++) wide[at] = 1 - wide[at]!;
  const data = widened(joinedToBorder(wide, size), size, reach);
  for (let at = 0; at < data.length; at++) data[at]! &= dark[at]!;
  return { rows, columns, data };
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
 * The value, as it looks, below which a pixel is dark enough for air; below all where the picture has one grey only. Some
 * ten thousand pixels are looked at. Black is the value without signal, or the darkest that there is where that is darker or,
 * on an inverted picture, not known.
 */
function airLimit({ raw, offset, inverted }: LookedAtImage): number {
  const step = Math.max(1, Math.floor(raw.length / 10_000));
  const values = new Float64Array(Math.ceil(raw.length / step));
  for (let at = 0; at < values.length; at++) values[at] = inverted ? -raw[step * at]! : raw[step * at]!;
  let [darkest, brightest] = [inverted ? Number.POSITIVE_INFINITY : -offset, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < values.length; at++) {
    darkest = Math.min(darkest, values[at]!);
    brightest = Math.max(brightest, values[at]!);
  }
  if (!(darkest < brightest)) return Number.NEGATIVE_INFINITY;
  const fine = countBetween(values, darkest, brightest, 4096);
  let left = 0.01 * values.length;
  let bin = fine.length - 1;
  while (bin > 0 && left >= fine[bin]!) left -= fine[bin--]!;
  const bright = darkest + ((bin + 1) / fine.length) * (brightest - darkest);
  const counts = countBetween(values, darkest, bright, bins);
  return darkest + (airShare * (autoThreshold(counts, "Otsu") + 1) * (bright - darkest)) / bins;
}

/** A histogram of so many bins; what is beyond counts in the last. */
function countBetween(values: Float64Array, least: number, most: number, count: number): Uint32Array {
  const counts = new Uint32Array(count);
  const scale = count / (most - least);
  for (let at = 0; at < values.length; at++) {
    counts[Math.min(count - 1, Math.floor((values[at]! - least) * scale))]! += 1;
  }
  return counts;
}
