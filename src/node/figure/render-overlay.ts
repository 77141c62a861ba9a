import type { Slice } from "../../image/slice.ts";
import type { SliceAnalysis } from "../../pipeline/measuring/analyse-slice.ts";
import { isMuscle } from "../../roi/roi.ts";
import { cropAround } from "./crop.ts";
import { outlinePath } from "./outline-path.ts";
import { panelPixels } from "./panel-pixels.ts";

/** Twice what a gallery shows, for dense screens, would be four times the bytes in every project. */
const overlayWidth = 300;
/** How high the picture of the level beside it is drawn, about as high as it is shown. */
export const overlayLevelHeight = 240;
const strokeWidth = 1.5;
const fewColours = { palette: true, colours: 64 };

/**
 * A small picture for looking through many slices: the part around the outlines, outlines in yellow, the fat within the
 * muscles in red, as `renderFigure` draws them. 300 pixels wide, PNG of few colours (about 20 kB). It names nobody.
 *
 * The picture of the level is as high and to its right; where nothing is outlined, it is the whole slice's.
 *
 * @param analysis of this very slice
 * @param level PNG, `renderLevelPicture`
 */
export async function renderOverlay(
  { image }: Slice,
  { regions }: SliceAnalysis,
  level?: Uint8Array,
): Promise<Uint8Array> {
  const spacing = image.pixelSpacingMm;
  const rois = regions.map(({ roi }) => roi);
  const crop = cropAround(rois, image, spacing);
  const ratio = (crop.rows * (spacing?.row ?? 1)) / (crop.columns * (spacing?.column ?? 1));
  const height = Math.max(1, Math.round(overlayWidth * ratio));
  const muscles = regions.filter(({ roi }) => isMuscle(roi.name));
  const fat = muscles.flatMap((region) => (region.fat === undefined ? [] : [region.fat]));
  const { data } = panelPixels(image, crop, overlayWidth, height, fat);
  const path = rois
    .flatMap((roi) => roi.outlines.map((outline) => outlinePath(outline, crop, overlayWidth, height)))
    .join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${overlayWidth}" height="${height}"><path d="${path}" fill="none" stroke="#ff0" stroke-width="${strokeWidth}" stroke-linejoin="round"/></svg>`;
  const { default: sharp } = await import("sharp");
  const own = sharp(Buffer.from(data), { raw: { width: overlayWidth, height, channels: 3 } });
  const marks = { input: Buffer.from(svg), left: 0, top: 0 };
  if (level === undefined) return own.composite([marks]).png(fewColours).toBuffer();
  const beside = await sharp(level).resize({ height }).toBuffer({ resolveWithObject: true });
  return own
    .extend({ right: beside.info.width })
    .composite([marks, { input: beside.data, left: overlayWidth, top: 0 }])
    .png(fewColours)
    .toBuffer();
}
