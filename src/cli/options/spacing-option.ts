import { InvalidArgumentError } from "commander";
import type { PixelSpacingMm } from "../../image/scalar-image.ts";

/** Parses `--spacing ROW,COLUMN` in mm; one number stands for both. */
export function spacingOption(text: string): PixelSpacingMm {
  const [row, column = row] = text.split(",").map(Number);
  if (!(row! > 0) || !(column! > 0))
    throw new InvalidArgumentError("Give it as ROW,COLUMN in mm: 0.6875,0.6875");
  return { row: row!, column: column! };
}
