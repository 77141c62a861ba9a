import { patientToPixel } from "../../image/patient-to-pixel.ts";
import type { PlacedSlice } from "../../image/placed-slice.ts";
import { referenceLine } from "../../image/reference-line.ts";
import type { Slice } from "../../image/slice.ts";
import type { Vector3 } from "../../image/slice-geometry.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";
import { panelPixels } from "./panel-pixels.ts";
import { svgText } from "./svg-text.ts";

const usualHeight = 640;
/** The window's colours: what a model proposes (dashed as well), what a reader confirmed, and an axial slice. */
const proposed = "#ff9df5";
const confirmed = "#ffd93b";
const sliceColour = "#6fc3f0";

/**
 * The sagittal slice by which an axial one was chosen: the vertebrae by name and the endplate, pink and dashed where a
 * model proposes them, yellow and solid where a reader confirmed the level; the axial slice as a blue line. PNG; it names nobody. Undefined where the sagittal slice states no position.
 *
 * @param axial the slice that was chosen.
 * @param pictureHeight pixels; letters stay readable in a small one.
 */
export async function renderLevelPicture(
  { image, facts: { geometry } }: Slice,
  {
    endplate,
    vertebrae,
    isConfirmed = false,
  }: Pick<CaseLevelProposal, "endplate" | "vertebrae"> & { readonly isConfirmed?: boolean },
  axial: PlacedSlice | undefined,
  pictureHeight = usualHeight,
): Promise<Uint8Array | undefined> {
  const { rows, columns, pixelSpacingMm } = image;
  if (geometry === undefined || pixelSpacingMm === undefined) return undefined;
  const shown: PlacedSlice = { geometry, pixelSpacingMm, rows, columns };
  const ratio = (columns * pixelSpacingMm.column) / (rows * pixelSpacingMm.row);
  const [width, height] = [Math.max(1, Math.round(pictureHeight * ratio)), pictureHeight];
  const toPicture = ([x, y]: readonly [number, number]) =>
    [(x * width) / columns, (y * height) / rows] as const;
  const at = (point: Vector3) => {
    const { x, y } = patientToPixel(shown, point);
    return toPicture([x, y]);
  };
  const line = (
    [x1, y1]: readonly [number, number],
    [x2, y2]: readonly [number, number],
    colour: string,
    stroke: number,
    dashes = "",
  ) =>
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${stroke}" stroke-linecap="${dashes === "" ? "round" : "butt"}"${dashes}/>`;
  const letters = Math.max(12, (18 * pictureHeight) / usualHeight);
  const cut = axial && referenceLine(shown, axial);
  const names = await Promise.all(
    vertebrae.map(({ name, centre }) => {
      const [x, y] = at(centre);
      return svgText(name, {
        x,
        y: y + letters / 3,
        size: letters,
        weight: 700,
        fill: isConfirmed ? confirmed : proposed,
        halo: "#000",
        anchor: "middle",
      });
    }),
  );
  const [front, back] = [at(endplate.anterior), at(endplate.posterior)];
  const marks = [
    ...(cut === undefined ? [] : [line(toPicture(cut.from), toPicture(cut.to), sliceColour, 1.5)]),
    line(front, back, "#000", 5),
    isConfirmed ? line(front, back, confirmed, 3) : line(front, back, proposed, 3, ' stroke-dasharray="9 5"'),
    ...names,
  ].join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${marks}</svg>`;
  const whole = { x: 0, y: 0, columns, rows };
  const { data } = panelPixels(image, whole, width, height, []);
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(data), { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(svg), left: 0, top: 0 }])
    .png({ palette: true, colours: 64 })
    .toBuffer();
}
