import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import {
  pathSegment,
  roiField,
  roiHeaderSize,
  roiMagic,
  roiOption,
  roiSecondField,
  roiSubtype,
  roiType,
  subPixelVersion,
} from "./imagej-roi-format.ts";
import type { Outline, OutlineType, PixelPoint } from "./outline.ts";
import { conventions, type Roi } from "./roi.ts";

/** More vertices than this in one region were not drawn by a reader. */
const MAXIMUM_VERTICES = 20_000;
/** No image is larger; a coordinate beyond is damage. */
const MAXIMUM_COORDINATE = 1_000_000;

/** Why a file gives no outline. */
type Obstacle = "roi-damaged" | "roi-without-area" | "roi-curved" | "roi-too-many-vertices";
type Outlines = readonly [Outline, ...Outline[]];

/** The place in a stack that a selection was drawn on: 1-based, absent where it is of all of them. */
export interface StackPosition {
  /** In a stack its image; in a hyperstack its z. */
  readonly slice?: number;
  readonly channel?: number;
  readonly frame?: number;
}

/** The place in ImageJ's stack that a selection belongs to; nothing where it is of every image, or this is no selection. */
export function stackPositionOf(bytes: Uint8Array): StackPosition {
  if (!isImagejRoi(bytes)) return {};
  const file = viewOf(bytes);
  const second = file.getInt32(roiField.secondHeader);
  const hasSecond = second >= roiHeaderSize && second + roiSecondField.frame + 4 <= file.byteLength;
  const place = (offset: number) => (hasSecond ? file.getInt32(second + offset) : 0);
  const slice = place(roiSecondField.slice) || file.getInt32(roiField.position);
  const [channel, frame] = [place(roiSecondField.channel), place(roiSecondField.frame)];
  return {
    ...(slice > 0 ? { slice } : {}),
    ...(channel > 0 ? { channel } : {}),
    ...(frame > 0 ? { frame } : {}),
  };
}

/** Whether the bytes begin like an ImageJ selection. */
export const isImagejRoi = (bytes: Uint8Array): boolean =>
  bytes.length >= roiHeaderSize && viewOf(bytes).getUint32(0) === roiMagic;

/**
 * One ImageJ selection: polygon, freehand, traced, oval, rectangle, ellipse, rotated rectangle, or a composite of
 * straight segments, at whole or sub-pixel resolution, of any version (`ij.io.RoiDecoder` 1.53t). Its vertices are
 * those that ImageJ measures with. The convention is read from the property `convention`, absent otherwise.
 *
 * @param fallbackName the name where the file states none.
 * @returns a failure for damage, for a selection without area, and for one with curved parts.
 */
export function readImagejRoi(bytes: Uint8Array, fallbackName: string, id: string): Result<Roi> {
  const known = isImagejRoi(bytes);
  const file = viewOf(bytes);
  const name = (known && readSecondText(file, "name").trim()) || fallbackName;
  const outlines = known ? readOutlines(file) : "roi-damaged";
  if (typeof outlines === "string")
    return failure(issue(outlines, { roi: name, limit: MAXIMUM_VERTICES }, { roi: name }));
  const stated = /^\s*convention\s*[:=\s]\s*(\S+)/m.exec(readSecondText(file, "properties"))?.[1];
  const convention = conventions.find((one) => one === stated);
  return success({ id, name, outlines, origin: "imported", ...(convention ? { convention } : {}) });
}

function readOutlines(file: DataView): Outlines | Obstacle {
  const type = file.getUint8(roiField.type);
  const subtype = file.getInt16(roiField.subtype);
  const pathLength = file.getInt32(roiField.pathLength);
  if (subtype === roiSubtype.text || subtype === roiSubtype.image) return "roi-without-area";
  if (pathLength > 0 && type === roiType.rectangle) return readComposite(file, pathLength);
  switch (type) {
    case roiType.polygon:
      return readVertices(file, "polygon");
    case roiType.freehand:
      return readVertices(file, "freehand");
    case roiType.traced:
      return readVertices(file, "traced");
    case roiType.oval:
      return readBox(file, "oval");
    case roiType.rectangle:
      return file.getInt16(roiField.cornerDiameter) !== 0 ? "roi-curved" : readBox(file, "rectangle");
    default:
      return "roi-without-area";
  }
}

function readVertices(file: DataView, type: OutlineType): Outlines | Obstacle {
  const options = file.getUint16(roiField.options);
  const version = readShort(file, roiField.version);
  const subPixel = (options & roiOption.subPixel) !== 0 && version >= subPixelVersion.vertices;
  if ((options & roiOption.splineFit) !== 0) return "roi-curved";

  const count = file.getUint16(roiField.vertexCount);
  if (count === 0) return "roi-damaged";
  if (count > MAXIMUM_VERTICES) return "roi-too-many-vertices";
  const end = roiHeaderSize + count * (subPixel ? 12 : 4);
  if (end > file.byteLength) return "roi-damaged";

  const xAt = subPixel ? roiHeaderSize + count * 4 : roiHeaderSize;
  const left = readShort(file, roiField.left);
  const top = readShort(file, roiField.top);
  const points: PixelPoint[] = [];
  for (let index = 0; index < count; index++) {
    points.push(
      subPixel
        ? [file.getFloat32(xAt + index * 4), file.getFloat32(xAt + (count + index) * 4)]
        : [
            left + Math.max(0, readShort(file, xAt + index * 2)),
            top + Math.max(0, readShort(file, xAt + (count + index) * 2)),
          ],
    );
  }
  return points.every(isSound) ? [{ type, points }] : "roi-damaged";
}

function readBox(file: DataView, type: "oval" | "rectangle"): Outlines | Obstacle {
  const subPixel =
    (file.getUint16(roiField.options) & roiOption.subPixel) !== 0 &&
    readShort(file, roiField.version) >= subPixelVersion.box;
  const box = roiField.box;
  const x = subPixel ? file.getFloat32(box) : readShort(file, roiField.left);
  const y = subPixel ? file.getFloat32(box + 4) : readShort(file, roiField.top);
  const right = subPixel ? x + file.getFloat32(box + 8) : readShort(file, roiField.right);
  const bottom = subPixel ? y + file.getFloat32(box + 12) : readShort(file, roiField.bottom);
  const points: PixelPoint[] = [
    [x, y],
    [right, bottom],
  ];
  return points.every(isSound) && right >= x && bottom >= y ? [{ type, points }] : "roi-damaged";
}

/** A composite: closed paths of straight segments, combined by even-odd. */
function readComposite(file: DataView, pathLength: number): Outlines | Obstacle {
  if (pathLength > MAXIMUM_VERTICES * 3) return "roi-too-many-vertices";
  if (roiHeaderSize + pathLength * 4 > file.byteLength) return "roi-damaged";
  const paths: PixelPoint[][] = [];
  for (let at = 0; at < pathLength; ) {
    const value = (index: number) => file.getFloat32(roiHeaderSize + (at + index) * 4);
    const segment = value(0);
    if (segment === pathSegment.close) {
      at += 1;
    } else if (segment === pathSegment.moveTo || segment === pathSegment.lineTo) {
      if (at + 3 > pathLength) return "roi-damaged";
      if (segment === pathSegment.moveTo) paths.push([]);
      const point: PixelPoint = [value(1), value(2)];
      if (paths.length === 0 || !isSound(point)) return "roi-damaged";
      paths[paths.length - 1]!.push(point);
      at += 3;
    } else {
      return segment === pathSegment.quadTo || segment === pathSegment.cubicTo ? "roi-curved" : "roi-damaged";
    }
  }
  const [first, ...others] = paths
    .filter((points) => points.length > 2)
    .map((points): Outline => ({ type: "polygon", points }));
  return first ? [first, ...others] : "roi-damaged";
}

/** Name or properties from the second header; empty where there are none. */
function readSecondText(file: DataView, what: "name" | "properties"): string {
  const second = file.getInt32(roiField.secondHeader);
  const offsetField = what === "name" ? roiSecondField.nameOffset : roiSecondField.propertiesOffset;
  const lengthField = what === "name" ? roiSecondField.nameLength : roiSecondField.propertiesLength;
  if (second < roiHeaderSize || second + lengthField + 4 > file.byteLength) return "";
  const offset = file.getInt32(second + offsetField);
  const length = file.getInt32(second + lengthField);
  if (offset <= 0 || length <= 0 || length > 10_000 || offset + length * 2 > file.byteLength) return "";
  let text = "";
  for (let index = 0; index < length; index++)
    text += String.fromCharCode(file.getUint16(offset + index * 2));
  return text;
}

/** ImageJ's 16-bit numbers: signed, but one below -5000 is an unsigned one above 32767. */
function readShort(file: DataView, offset: number): number {
  const value = file.getInt16(offset);
  return value < -5000 ? value + 65536 : value;
}

const isSound = ([x, y]: PixelPoint) =>
  Math.abs(x) <= MAXIMUM_COORDINATE && Math.abs(y) <= MAXIMUM_COORDINATE;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
