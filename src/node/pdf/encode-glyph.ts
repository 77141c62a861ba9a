/** A step of a glyph's outline as fontkit has it, in font units; y grows upwards. */
export interface GlyphCommand {
  readonly command: string;
  readonly args: readonly number[];
}

interface GlyphPoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** Flag of a point on the curve; the coordinates are 16 bits each. */
const onCurveFlag = 1;

/**
 * A simple glyph of a TrueType font (OpenType specification, table glyf), without instructions, padded to four bytes; empty
 * where nothing is drawn. fontkit 2.0.4 cannot write those of a variable font.
 */
export function encodeGlyph(commands: readonly GlyphCommand[]): Uint8Array {
  const contours = contoursOf(commands).filter((contour) => contour.length > 0);
  const points = contours.flat();
  if (points.length === 0) return new Uint8Array(0);
  const length = 10 + 2 * contours.length + 2 + 5 * points.length;
  const bytes = new Uint8Array(Math.ceil(length / 4) * 4);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (value: number) => {
    view.setInt16(at, value);
    at += 2;
  };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  for (const value of [contours.length, least(xs), least(ys), greatest(xs), greatest(ys)]) put(value);
  let last = -1;
  for (const contour of contours) {
    last += contour.length;
    view.setUint16(at, last);
    at += 2;
  }
  put(0);
  for (const { onCurve } of points) {
    view.setUint8(at, onCurve ? onCurveFlag : 0);
    at += 1;
  }
  for (const values of [xs, ys]) {
    let before = 0;
    for (const value of values) {
      put(value - before);
      before = value;
    }
  }
  return bytes;
}

/** Points in whole units; a contour that returns to its beginning says so by ending. */
function contoursOf(commands: readonly GlyphCommand[]): readonly (readonly GlyphPoint[])[] {
  const contours: GlyphPoint[][] = [];
  for (const { command, args } of commands) {
    if (command === "moveTo") contours.push([]);
    const contour = contours.at(-1);
    if (contour === undefined || command === "closePath") continue;
    for (let index = 0; index < args.length; index += 2) {
      const [x, y] = [Math.round(args[index]!), Math.round(args[index + 1]!)];
      contour.push({ x, y, onCurve: index === args.length - 2 });
    }
  }
  return contours.map((contour) => {
    const [first, last] = [contour[0], contour.at(-1)];
    const returns = contour.length > 1 && last!.onCurve && last!.x === first!.x && last!.y === first!.y;
    return returns ? contour.slice(0, -1) : contour;
  });
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
const greatest = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
