import type { OverlayOptions } from "sharp";
import type { Language } from "../../base/language.ts";
import type { Slice } from "../../image/slice.ts";
import type { RegionAnalysis, SliceAnalysis } from "../../pipeline/measuring/analyse-slice.ts";
import { isMuscle } from "../../roi/roi.ts";
import { captionSvg } from "./caption-svg.ts";
import { type Crop, cropAround } from "./crop.ts";
import { figureCaption } from "./figure-caption.ts";
import { panelOverlay } from "./panel-overlay.ts";
import { panelPixels } from "./panel-pixels.ts";

/** 180 mm, the width of a printed page, at 300 dots per inch. */
const figureWidth = 2126;
const dotsPerInch = 300;
/** 200 dots per inch. */
const reportScale = 2 / 3;
const border = 24;
const gap = 20;
const panelWidth = Math.floor((figureWidth - 2 * border - 2 * gap) / 3);

/**
 * The source paper's Figure 1 for one slice, as PNG at 300 dpi: (A) muscles outlined in yellow, (B) all fat in
 * red, (C) the fat within the outlines; patient sides and a scale bar where the image states them; and the
 * numbers, conventions and recipe below. It names no patient. Letters are drawn from a font that comes along.
 *
 * @param analysis of this very slice; the red is its masks, pixel for pixel.
 */
export async function renderFigure(
  slice: Slice,
  analysis: SliceAnalysis,
  language: Language,
): Promise<Uint8Array> {
  const caption = await captionSvg(
    figureCaption(analysis.result, analysis.red === undefined, slice.facts, language),
    figureWidth - 2 * border,
  );
  return renderPanels(slice, analysis, caption);
}

/**
 * The three panels of `renderFigure` by themselves, for a page that has its own words: at 200 dpi, which takes less than
 * half of the space, but for pictures with so many pixels that some would find no dot.
 */
export function renderReportPanels(slice: Slice, analysis: SliceAnalysis): Promise<Uint8Array> {
  const crop = cropOf(slice, analysis);
  const aDotEach =
    crop.columns <= reportScale * panelWidth && crop.rows <= reportScale * panelHeightOf(crop, slice);
  return renderPanels(slice, analysis, undefined, aDotEach ? reportScale : 1);
}

const cropOf = ({ image }: Slice, analysis: SliceAnalysis) =>
  cropAround(
    analysis.regions.map(({ roi }) => roi),
    image,
    image.pixelSpacingMm,
  );

async function renderPanels(
  slice: Slice,
  analysis: SliceAnalysis,
  caption?: { readonly svg: string; readonly height: number },
  scale = 1,
): Promise<Uint8Array> {
  const { image, facts } = slice;
  const rois = analysis.regions.map((region) => region.roi);
  const crop = cropOf(slice, analysis);
  const dots = (length: number) => Math.round(length * scale);
  const panelHeight = panelHeightOf(crop, slice);
  const muscles = muscleRegions(analysis);
  const fat = muscles.flatMap((region) => (region.fat === undefined ? [] : [region.fat]));
  const panels = [
    { letter: "A", red: [], outlined: rois },
    { letter: "B", red: analysis.red === undefined ? fat : [analysis.red], outlined: [] },
    { letter: "C", red: fat, outlined: muscles.map((region) => region.roi) },
  ];
  const layers: OverlayOptions[] = [];
  const drawn: string[] = [];
  for (const [index, { letter, red, outlined }] of panels.entries()) {
    const left = border + index * (panelWidth + gap);
    const { data, ...size } = panelPixels(image, crop, dots(panelWidth), dots(panelHeight), red);
    layers.push({
      input: Buffer.from(data),
      raw: { ...size, channels: 3 },
      left: dots(left),
      top: dots(border),
    });
    const [width, height] = [panelWidth, panelHeight];
    const spacing = image.pixelSpacingMm;
    const overlay = await panelOverlay({
      letter,
      crop,
      width,
      height,
      outlined,
      spacing,
      geometry: facts.geometry,
    });
    drawn.push(`<svg x="${left}" y="${border}" width="${width}" height="${height}">${overlay}</svg>`);
  }
  const captionTop = border + panelHeight + gap / 2;
  const figureHeight = Math.ceil(
    caption === undefined ? panelHeight + 2 * border : captionTop + caption.height + border,
  );
  if (caption !== undefined) {
    drawn.push(`<g transform="translate(${border} ${captionTop})">${caption.svg}</g>`);
  }
  const [width, height] = [dots(figureWidth), dots(figureHeight)];
  const size = `width="${width}" height="${height}" viewBox="0 0 ${figureWidth} ${figureHeight}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${drawn.join("")}</svg>`;
  const { default: sharp } = await import("sharp");
  return sharp({ create: { width, height, channels: 3, background: "#fff" } })
    .composite([...layers, { input: Buffer.from(svg), left: 0, top: 0 }])
    .withMetadata({ density: dots(dotsPerInch) })
    .png()
    .toBuffer();
}

/** The regions whose fat is meant: the muscles, or all where none of them is outlined. */
function muscleRegions({ regions }: SliceAnalysis): readonly RegionAnalysis[] {
  const muscles = regions.filter(({ roi }) => isMuscle(roi.name));
  return muscles.length > 0 ? muscles : regions;
}

const panelHeightOf = (crop: Crop, slice: Slice) =>
  Math.round((panelWidth * heightOf(crop, slice)) / widthOf(crop, slice));
const widthOf = (crop: Crop, { image }: Slice) => crop.columns * (image.pixelSpacingMm?.column ?? 1);
const heightOf = (crop: Crop, { image }: Slice) => crop.rows * (image.pixelSpacingMm?.row ?? 1);
