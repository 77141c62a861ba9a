import type { LabelMap } from "../../roi/label-map.ts";

/** A label map as an 8-bit greyscale PNG whose values are the labels. */
export async function writeLabelPicture({ rows, columns, data }: LabelMap): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  return sharp(data, { raw: { width: columns, height: rows, channels: 1 } })
    .toColourspace("b-w")
    .png({ palette: false })
    .toBuffer();
}
