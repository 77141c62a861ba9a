import { mirroredName } from "../edit/mirrored-name.ts";
import type { Outline, PixelPoint } from "../outline.ts";
import type { Roi } from "../roi.ts";
import { withVertices } from "../with-vertices.ts";
import { smoothed } from "./smoothed.ts";
import type { TissuePicture } from "./tissue-picture.ts";

/** A line that one half of the picture is mirrored about onto the other. */
export interface SymmetryAxis {
  /** A point of it, in pixels. */
  readonly through: PixelPoint;
  /** Its angle from straight down, in radians; positive where its lower end is further left. */
  readonly angle: number;
}

/** A point on the other side of the axis. */
export function mirroredPoint({ through, angle }: SymmetryAxis, [x, y]: PixelPoint): PixelPoint {
  const [acrossX, acrossY] = [Math.cos(angle), Math.sin(angle)];
  const distance = (x - through[0]) * acrossX + (y - through[1]) * acrossY;
  return [x - 2 * distance * acrossX, y - 2 * distance * acrossY];
}

/** The region on the other side of the axis, named for that side; its convention stays, its origin is `mirrored`. */
export function mirrorRoiAbout(roi: Roi, axis: SymmetryAxis): Roi {
  const mirror = (outline: Outline): Outline => {
    const { type, points } = withVertices(outline);
    return { type, points: points.map((point) => mirroredPoint(axis, point)) };
  };
  const [first, ...more] = roi.outlines;
  const name = mirroredName(roi.name);
  return { ...roi, id: name, name, outlines: [mirror(first), ...more.map(mirror)], origin: "mirrored" };
}

/** From coarse to fine: smoothing, every how many pixels, range and step of the angle (degrees) and of the offset (pixels). */
const searches = [
  { sigma: 4, stride: 6, angles: 30, angleStep: 3, offsets: 0.2, offsetStep: 4 },
  { sigma: 3, stride: 4, angles: 3, angleStep: 0.75, offsets: 6, offsetStep: 1 },
  { sigma: 2, stride: 3, angles: 0.75, angleStep: 0.25, offsets: 1.5, offsetStep: 0.5 },
] as const;

/** How unlike the two sides are: the mean difference over the pixels whose other side is in the picture. */
function unlikeness(picture: TissuePicture, data: Float32Array, axis: SymmetryAxis, stride: number): number {
  let [sum, count, bright] = [0, 0, 0];
  for (let row = 0; row < picture.rows; row += stride) {
    for (let column = 0; column < picture.columns; column += stride) {
      const [x, y] = mirroredPoint(axis, [column + 0.5, row + 0.5]);
      const [c, r] = [Math.floor(x), Math.floor(y)];
      if (c < 0 || r < 0 || c >= picture.columns || r >= picture.rows) continue;
      const here = data[row * picture.columns + column]!;
      const there = data[r * picture.columns + c]!;
      sum += Math.abs(here - there);
      bright += (here + there) / 2;
      count++;
    }
  }
  // Of what there is, and not of empty background.
  return count === 0 || bright === 0 ? 1 : sum / bright;
}

/**
 * The axis of symmetry found in the picture itself, where no vertebra is drawn: the line about which the picture and its
 * mirror image differ least, up to 30 degrees from straight down. A proposal that a person can move.
 */
export function symmetryAxis(picture: TissuePicture): SymmetryAxis {
  const middle: PixelPoint = [picture.columns / 2, picture.rows / 2];
  let best: SymmetryAxis = { through: middle, angle: 0 };
  for (const { sigma, stride, angles, angleStep, offsets, offsetStep } of searches) {
    const data = smoothed(picture.data, picture.rows, picture.columns, sigma);
    const reach = offsets < 1 ? offsets * picture.columns : offsets;
    const start = best;
    let least = Number.POSITIVE_INFINITY;
    for (let turn = -angles; turn <= angles; turn += angleStep) {
      const angle = start.angle + (turn * Math.PI) / 180;
      for (let offset = -reach; offset <= reach; offset += offsetStep) {
        const axis: SymmetryAxis = {
          through: [start.through[0] + offset * Math.cos(angle), start.through[1] + offset * Math.sin(angle)],
          angle,
        };
        const found = unlikeness(picture, data, axis, stride);
        if (found < least) [least, best] = [found, axis];
      }
    }
  }
  return best;
}
