import type { Slice } from "../../image/slice.ts";
import type { MeasuredImage } from "../../measure/measure-result.ts";

/**
 * What a result says of the slice it was measured on. `frame` is stated only where the file has several.
 *
 * @param sha256 of the slice's file, lower-case hexadecimal.
 */
export function measuredImage({ image, facts }: Slice, sha256: string): MeasuredImage {
  const { rows, columns, pixelSpacingMm, bitsStored } = image;
  return {
    ...(facts.sopInstanceUid === undefined ? {} : { sopInstanceUid: facts.sopInstanceUid }),
    ...(facts.frames > 1 ? { frame: facts.frame } : {}),
    sha256,
    rows,
    columns,
    ...(pixelSpacingMm === undefined ? {} : { pixelSpacingMm: [pixelSpacingMm.row, pixelSpacingMm.column] }),
    bitsStored,
  };
}
