import { type FontWeight, fontFor } from "./font-subset.ts";

/** A line of text as outlines. */
export interface TextShape {
  /** SVG path data; the baseline starts at (0, 0), y grows downwards. */
  readonly path: string;
  readonly width: number;
}

/** A character of the font at em `size`, baseline at (0, 0), y growing downwards. */
async function scaledGlyph(character: string, size: number, weight: FontWeight) {
  const font = await fontFor(character, weight);
  const glyph = font.glyphForCodePoint(character.codePointAt(0)!);
  return { glyph, scale: size / font.unitsPerEm };
}

/** Paths of characters, which a figure holds hundreds of and the same ones again and again. */
const drawn = new Map<string, Awaited<ReturnType<typeof scaledGlyph>>["glyph"]["path"]>();

/** The outlines of a line of text, so that a picture needs no font where it is made. @param size em in pixels. */
export async function textShape(text: string, size: number, weight: FontWeight = 400): Promise<TextShape> {
  let width = 0;
  let path = "";
  for (const character of text) {
    const { glyph, scale } = await scaledGlyph(character, size, weight);
    const key = `${weight} ${size} ${character}`;
    const outline = drawn.get(key) ?? glyph.path.scale(scale, -scale);
    drawn.set(key, outline);
    path += outline.translate(width, 0).toSVG();
    width += glyph.advanceWidth * scale;
  }
  return { path, width };
}

/** The width of a line of text, without its outlines. */
export async function textWidth(text: string, size: number, weight: FontWeight = 400): Promise<number> {
  let width = 0;
  for (const character of text) {
    const { glyph, scale } = await scaledGlyph(character, size, weight);
    width += glyph.advanceWidth * scale;
  }
  return width;
}

/** A run of spaces; a Chinese character with the marks that must not be separated from it; any other word. */
const words = /\s+|[（“]?[\u2e80-\u9fff\uff00-\uffef][，。；：、）”！？]*|[^\s\u2e80-\u9fff\uff00-\uffef]+/g;

/** Breaks a text into lines no wider than `width`: at spaces, and between Chinese characters. */
export async function wrapText(
  text: string,
  width: number,
  size: number,
  weight: FontWeight = 400,
): Promise<string[]> {
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(words) ?? []) {
    const longer = line + word;
    if (line !== "" && (await textWidth(longer.trimEnd(), size, weight)) > width) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line = longer;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
