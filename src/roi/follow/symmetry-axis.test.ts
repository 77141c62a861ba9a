import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleImage, sampleTruths } from "../../../e2e/sample-borders.ts";
import { enclosedArea } from "../edit/enclosed-area.ts";
import type { PixelPoint } from "../outline.ts";
import { mirroredPoint, mirrorRoiAbout, symmetryAxis } from "./symmetry-axis.ts";
import { type TissuePicture, tissuePicture } from "./tissue-picture.ts";

/** A picture turned about its middle, clockwise as seen. */
function turned(picture: TissuePicture, radians: number): TissuePicture {
  const { rows, columns } = picture;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const data = new Float32Array(picture.data.length);
  data.forEach((_, at) => {
    const [u, v] = [(at % columns) + 0.5 - columns / 2, Math.floor(at / columns) + 0.5 - rows / 2];
    const [x, y] = [Math.floor(columns / 2 + u * cos + v * sin), Math.floor(rows / 2 - u * sin + v * cos)];
    if (x >= 0 && y >= 0 && x < columns && y < rows) data[at] = picture.data[y * columns + x]!;
  });
  return { rows, columns, data };
}

describe("symmetryAxis on the samples", () => {
  const slices = sampleTruths.flatMap(({ study, axialSlices }) =>
    axialSlices.filter(({ level }) => level === "L3").map((slice) => ({ study, slice })),
  );
  it.each([0, 10, -17])(
    "goes through the true vertebral body, turned by %s degrees",
    (degrees) => {
      const angle = (degrees * Math.PI) / 180;
      for (const { study, slice } of slices) {
        const picture = tissuePicture(sampleImage(study, slice));
        const axis = symmetryAxis(degrees === 0 ? picture : turned(picture, angle));
        const body = enclosedArea(slice.regions.find(({ name }) => name === "VB")!.outline).centroid;
        const [u, v] = [body[0] - picture.columns / 2, body[1] - picture.rows / 2];
        const centre: PixelPoint = [
          picture.columns / 2 + u * Math.cos(angle) - v * Math.sin(angle),
          picture.rows / 2 + u * Math.sin(angle) + v * Math.cos(angle),
        ];
        const other = mirroredPoint(axis, centre);
        expect(Math.abs((axis.angle * 180) / Math.PI - degrees)).toBeLessThan(0.6);
        expect(Math.hypot(other[0] - centre[0], other[1] - centre[1]) / 2).toBeLessThan(1);
      }
    },
    60_000,
  );
});

it("a point mirrored twice is where it was, and the axis is half way", () => {
  const number = fc.double({ min: -50, max: 300, noNaN: true });
  fc.assert(
    fc.property(
      number,
      number,
      fc.double({ min: -1, max: 1, noNaN: true }),
      number,
      number,
      (x, y, angle, px, py) => {
        const axis = { through: [px, py] as const, angle };
        const other = mirroredPoint(axis, [x, y]);
        const back = mirroredPoint(axis, other);
        expect(Math.hypot(back[0] - x, back[1] - y)).toBeLessThan(1e-9);
        const half: PixelPoint = [(x + other[0]) / 2, (y + other[1]) / 2];
        const same = mirroredPoint(axis, half);
        expect(Math.hypot(same[0] - half[0], same[1] - half[1])).toBeLessThan(1e-9);
      },
    ),
  );
});

it("a region is mirrored with its name", () => {
  const mirrored = mirrorRoiAbout(
    {
      id: "MF_L",
      name: "MF_L",
      convention: "fascial",
      origin: "drawn",
      outlines: [{ type: "polygon", points: [[10, 5], [12, 5], [12, 9]] }], // biome-ignore format: corners
    },
    { through: [8, 0], angle: 0 },
  );
  expect(mirrored).toEqual({
    id: "MF_R",
    name: "MF_R",
    convention: "fascial",
    origin: "mirrored",
    outlines: [{ type: "polygon", points: [[6, 5], [4, 5], [4, 9]] }], // biome-ignore format: corners
  });
});
