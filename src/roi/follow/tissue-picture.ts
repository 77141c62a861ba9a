import type { ScalarImage } from "../../image/scalar-image.ts";

/** Grey values to follow borders by: row-major, on a logarithmic scale, so that equal steps are equal contrasts. */
export interface TissuePicture {
  readonly rows: number;
  readonly columns: number;
  /** 0 at the 1st percentile of the image, 1 at the 99th; beyond both it goes on. */
  readonly data: Float32Array;
}

/** Below this share of the bright tissue, signal is taken for noise. */
const floorShare = 0.02;

function percentile(values: Float32Array, share: number): number {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}

/**
 * The picture that borders are followed in. The logarithm makes the dark fascia between dark muscle and bright fat as
 * visible as the bright cleft, and coil shading a gentle slope. MONOCHROME1 is turned round.
 *
 * @returns an all-zero picture where the image has one value only.
 */
export function tissuePicture(image: ScalarImage): TissuePicture {
  const { rows, columns, pixels } = image;
  const slope = image.photometric === "MONOCHROME1" ? -image.rescale.slope : image.rescale.slope;
  const values = Float32Array.from(pixels, (stored) => {
    const value = stored * slope;
    return Number.isFinite(value) ? value : 0;
  });
  const low = percentile(values, 0.01);
  const high = percentile(values, 0.99);
  const range = high - low;
  if (!(range > 0)) return { rows, columns, data: new Float32Array(values.length) };
  const span = Math.log(1 + 1 / floorShare);
  const data = values.map((value) => Math.log(1 + Math.max(0, (value - low) / range) / floorShare) / span);
  return { rows, columns, data };
}
