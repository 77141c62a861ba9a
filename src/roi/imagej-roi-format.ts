/**
 * The file format of an ImageJ selection (.roi), version 228 (ImageJ 1.53t), big-endian: a header of 64 bytes,
 * the coordinates, and a second header of 64 bytes with the offsets of name and properties.
 */
export const roiMagic = 0x496f7574; // "Iout"
export const roiVersion = 228;
export const roiHeaderSize = 64;

/** Offsets in the first header. */
export const roiField = {
  version: 4,
  type: 6,
  top: 8,
  left: 10,
  bottom: 12,
  right: 14,
  vertexCount: 16,
  /** Oval and rectangle at sub-pixel resolution: x, y, width, height as float32. */
  box: 18,
  /** Composite: number of float32 values of its path; 0 otherwise. */
  pathLength: 36,
  subtype: 48,
  options: 50,
  cornerDiameter: 54,
  /** The slice of a stack, 1-based; 0: of every slice. */
  position: 56,
  secondHeader: 60,
} as const;

/** Offsets in the second header. Lengths count UTF-16 code units. */
export const roiSecondField = {
  /** In a hyperstack, 1-based; 0: of all. */
  channel: 4,
  slice: 8,
  frame: 12,
  nameOffset: 16,
  nameLength: 20,
  propertiesOffset: 40,
  propertiesLength: 44,
} as const;

export const roiType = { polygon: 0, rectangle: 1, oval: 2, freehand: 7, traced: 8 } as const;

/** A text or a picture is stored as a rectangle with one of these subtypes. */
export const roiSubtype = { text: 1, image: 4 } as const;

export const roiOption = { splineFit: 1, subPixel: 128 } as const;

/** Oldest versions that know sub-pixel vertices, and sub-pixel ovals and rectangles. */
export const subPixelVersion = { vertices: 222, box: 223 } as const;

/** Segments of a composite's path, each a float32 followed by its coordinates. */
export const pathSegment = { moveTo: 0, lineTo: 1, quadTo: 2, cubicTo: 3, close: 4 } as const;
