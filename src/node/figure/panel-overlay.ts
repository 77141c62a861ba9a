import type { PixelSpacingMm } from "../../image/scalar-image.ts";
import type { SliceGeometry } from "../../image/slice-geometry.ts";
import type { Roi } from "../../roi/roi.ts";
import type { Crop } from "./crop.ts";
import { outlinePath } from "./outline-path.ts";
import { patientSides } from "./patient-sides.ts";
import { scaleBar } from "./scale-bar.ts";
import { svgText } from "./svg-text.ts";

/** What is drawn over a panel's picture. */
export interface PanelOverlay {
  readonly letter: string;
  readonly crop: Crop;
  readonly width: number;
  readonly height: number;
  /** Drawn in yellow. */
  readonly outlined: readonly Roi[];
  readonly spacing?: PixelSpacingMm | undefined;
  readonly geometry?: SliceGeometry | undefined;
}

const letterSize = 54;
const markSize = 40;
const edge = 18;
/** About 1 point at 300 dpi. */
const strokeWidth = 4;

/** The panel's letter, outlines, patient sides and scale bar as SVG elements, its upper left corner at (0, 0). */
export async function panelOverlay(panel: PanelOverlay): Promise<string> {
  const { letter, crop, width, height, outlined, spacing, geometry } = panel;
  const path = outlined
    .flatMap((roi) => roi.outlines.map((outline) => outlinePath(outline, crop, width, height)))
    .join("");
  const onPicture = { fill: "#fff", halo: "#000" };
  const sides = patientSides(geometry);
  const bar = scaleBar(crop, width, spacing);
  const barY = height - edge - 8;
  const elements = [
    path === ""
      ? ""
      : `<path d="${path}" fill="none" stroke="#ff0" stroke-width="${strokeWidth}" stroke-linejoin="round"/>`,
    await svgText(letter, {
      x: edge,
      y: edge + 0.8 * letterSize,
      size: letterSize,
      weight: 700,
      ...onPicture,
    }),
    ...(sides === undefined
      ? []
      : [
          await svgText(sides.left, { x: edge, y: height / 2, size: markSize, ...onPicture }),
          await svgText(sides.right, {
            x: width - edge,
            y: height / 2,
            size: markSize,
            anchor: "end",
            ...onPicture,
          }),
        ]),
    ...(bar === undefined
      ? []
      : [
          `<rect x="${width - edge - bar.width}" y="${barY}" width="${bar.width}" height="8" fill="#fff" stroke="#000" stroke-width="2"/>`,
          await svgText(`${bar.lengthMm} mm`, {
            x: width - edge - bar.width / 2,
            y: barY - 12,
            size: 32,
            anchor: "middle",
            ...onPicture,
          }),
        ]),
  ];
  return elements.join("");
}
