import {
  pathSegment,
  roiField,
  roiHeaderSize,
  roiMagic,
  roiOption,
  roiSecondField,
  roiType,
  roiVersion,
} from "./imagej-roi-format.ts";
import type { Outline } from "./outline.ts";
import { outlineBounds, type PixelBounds } from "./outline-bounds.ts";
import type { Roi } from "./roi.ts";
import { withVertices } from "./with-vertices.ts";

/** What the header counts vertices with. */
const MAXIMUM_COUNT = 65_535;
/** The largest coordinate of a header. */
const MAXIMUM_SHORT = 32_767;

/** The middle part of a file and what the header says of it. */
interface Body {
  readonly type: number;
  readonly bounds: PixelBounds;
  readonly size: number;
  readonly subPixel?: boolean;
  readonly vertexCount?: number;
  readonly pathLength?: number;
  write(file: DataView): void;
}

/**
 * One region as an ImageJ selection (`.roi`, version 228), which ImageJ rasterises to the same pixels as
 * `rasteriseRoi`. Whole coordinates are written as such, others at sub-pixel resolution (float32); a region of
 * several outlines becomes a composite. Name and convention go along, the latter as the property `convention`.
 */
export function writeImagejRoi(roi: Roi): Uint8Array {
  const body = bodyOf(roi);
  const properties = roi.convention === undefined ? "" : `convention: ${roi.convention}\n`;
  const second = roiHeaderSize + body.size;
  const nameAt = second + roiHeaderSize;
  const propertiesAt = nameAt + roi.name.length * 2;
  const bytes = new Uint8Array(propertiesAt + properties.length * 2);
  const file = new DataView(bytes.buffer);

  file.setUint32(0, roiMagic);
  file.setInt16(roiField.version, roiVersion);
  file.setUint8(roiField.type, body.type);
  const { x, y, width, height } = body.bounds;
  file.setInt16(roiField.left, short(x));
  file.setInt16(roiField.top, short(y));
  file.setInt16(roiField.right, short(x + width));
  file.setInt16(roiField.bottom, short(y + height));
  file.setUint16(roiField.vertexCount, body.vertexCount ?? 0);
  file.setInt32(roiField.pathLength, body.pathLength ?? 0);
  file.setInt16(roiField.options, body.subPixel ? roiOption.subPixel : 0);
  file.setInt32(roiField.secondHeader, second);
  body.write(file);
  writeText(file, second, roiSecondField.nameOffset, roiSecondField.nameLength, nameAt, roi.name);
  writeText(
    file,
    second,
    roiSecondField.propertiesOffset,
    roiSecondField.propertiesLength,
    propertiesAt,
    properties,
  );
  return bytes;
}

function bodyOf({ outlines }: Roi): Body {
  const [outline] = outlines;
  if (outlines.length > 1 || outline.points.length > MAXIMUM_COUNT) return compositeBody(outlines);
  switch (outline.type) {
    case "oval":
      return boxBody(outline, roiType.oval);
    case "rectangle":
      return boxBody(outline, roiType.rectangle);
    default:
      return verticesBody(outline, roiType[outline.type]);
  }
}

function boxBody(outline: Outline, type: number): Body {
  const box = outline.points.reduce(
    ([left, top, right, bottom], [x, y]) =>
      [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)] as const,
    [Infinity, Infinity, -Infinity, -Infinity] as readonly [number, number, number, number],
  );
  const subPixel = !box.every(isShort);
  const write = (file: DataView) => {
    if (!subPixel) return;
    file.setFloat32(roiField.box, box[0]);
    file.setFloat32(roiField.box + 4, box[1]);
    file.setFloat32(roiField.box + 8, box[2] - Math.fround(box[0]));
    file.setFloat32(roiField.box + 12, box[3] - Math.fround(box[1]));
  };
  return { type, bounds: outlineBounds(outline), size: 0, subPixel, write };
}

function verticesBody(outline: Outline, type: number): Body {
  const { points } = outline;
  const count = points.length;
  const bounds = outlineBounds(outline);
  const subPixel = !points.every(([x, y]) => isShort(x) && isShort(y));
  const write = (file: DataView) => {
    const exactAt = roiHeaderSize + count * 4;
    points.forEach(([x, y], index) => {
      file.setInt16(roiHeaderSize + index * 2, short(Math.trunc(x - bounds.x)));
      file.setInt16(roiHeaderSize + (count + index) * 2, short(Math.trunc(y - bounds.y)));
      if (!subPixel) return;
      file.setFloat32(exactAt + index * 4, x);
      file.setFloat32(exactAt + (count + index) * 4, y);
    });
  };
  return { type, bounds, size: count * (subPixel ? 12 : 4), subPixel, vertexCount: count, write };
}

function compositeBody(outlines: readonly Outline[]): Body {
  const parts = outlines.map(withVertices).filter(({ points }) => points.length > 2);
  const values = parts.flatMap(({ points }) => [
    ...points.flatMap(([x, y], index) => [index === 0 ? pathSegment.moveTo : pathSegment.lineTo, x, y]),
    pathSegment.close,
  ]);
  const all: Outline = { type: "polygon", points: parts.flatMap(({ points }) => points) };
  return {
    type: roiType.rectangle,
    bounds: outlineBounds(all),
    size: values.length * 4,
    pathLength: values.length,
    write: (file) =>
      values.forEach((value, index) => {
        file.setFloat32(roiHeaderSize + index * 4, value);
      }),
  };
}

function writeText(
  file: DataView,
  second: number,
  offsetField: number,
  lengthField: number,
  at: number,
  text: string,
): void {
  if (text.length === 0) return;
  file.setInt32(second + offsetField, at);
  file.setInt32(second + lengthField, text.length);
  for (let index = 0; index < text.length; index++) file.setUint16(at + index * 2, text.charCodeAt(index));
}

/** ImageJ takes 16-bit numbers below -5000 for unsigned ones, so anything far out goes as float32. */
const isShort = (value: number) => Number.isInteger(value) && value >= -5000 && value <= MAXIMUM_SHORT;
const short = (value: number) => Math.max(-5000, Math.min(MAXIMUM_SHORT, value));
