import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { PixelSpacingMm, ScalarImage } from "../../image/scalar-image.ts";
import { readBytes } from "../sources/read-bytes.ts";

/**
 * A PNG (or another picture that sharp reads) as one greyscale slice, 8 or 16 bits; colours become their luminance.
 * A picture states no spacing, so it is given. Issues: those of `readBytes`, `picture-unreadable`.
 */
export async function readPicture(
  path: string,
  spacing: PixelSpacingMm | undefined,
): Promise<Result<ScalarImage>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const { default: sharp } = await import("sharp");
  try {
    const source = sharp(bytes.value);
    const deep = (await source.metadata()).depth === "ushort";
    const { data, info } = await source
      .removeAlpha()
      .toColourspace(deep ? "grey16" : "b-w")
      .extractChannel(0)
      .raw({ depth: deep ? "ushort" : "uchar" })
      .toBuffer({ resolveWithObject: true });
    const stored = new Uint8Array(data);
    return success({
      rows: info.height,
      columns: info.width,
      pixels: deep ? new Uint16Array(stored.buffer) : stored,
      bitsAllocated: deep ? 16 : 8,
      bitsStored: deep ? 16 : 8,
      signed: false,
      rescale: { slope: 1, intercept: 0 },
      photometric: "MONOCHROME2",
      ...(spacing === undefined ? {} : { pixelSpacingMm: spacing }),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(issue("picture-unreadable", { reason }, { path }));
  }
}
