import type { Font } from "fontkit";
import { type FontWeight, fontFor } from "../figure/font-subset.ts";
import { pdfFont } from "./pdf-font.ts";

/** Characters of one part of the font that follow one another. */
export interface TextRun {
  readonly text: string;
  readonly font: Font;
}

/** A run of spaces; a Chinese character with the marks that stay with it; any other word. */
const words = /\s+|[（“]?[\u2e80-\u9fff\uff00-\uffef][，。；：、）”！？]*|[^\s\u2e80-\u9fff\uff00-\uffef]+/g;

/**
 * The parts of the font that a page needs, loaded before it is laid out: which part draws a character, how wide a text is
 * as it will be drawn, and where it breaks.
 */
export class PageFonts {
  readonly #fonts: ReadonlyMap<string, Font>;
  readonly #widths = new Map<string, number>();

  private constructor(fonts: ReadonlyMap<string, Font>) {
    this.#fonts = fonts;
  }

  /** Loads what draws these texts, regular and bold. */
  static async for(texts: Iterable<string>): Promise<PageFonts> {
    const fonts = new Map<string, Font>();
    for (const character of new Set([...texts].flatMap((text) => [...text]))) {
      for (const weight of [400, 700] as const) {
        fonts.set(`${weight}${character}`, pdfFont(await fontFor(character, weight), weight));
      }
    }
    return new PageFonts(fonts);
  }

  runs(text: string, weight: FontWeight): readonly TextRun[] {
    const runs: { text: string; font: Font }[] = [];
    for (const character of text) {
      const font = this.#fonts.get(`${weight}${character}`);
      if (font === undefined) throw new RangeError(`No font was loaded for "${character}"`);
      const last = runs.at(-1);
      if (last?.font === font) last.text += character;
      else runs.push({ text: character, font });
    }
    return runs;
  }

  /** Of a line of text, in points. @param size em in points */
  width(text: string, size: number, weight: FontWeight = 400): number {
    const key = `${weight}${text}`;
    const known = this.#widths.get(key) ?? this.#widthInEm(text, weight);
    this.#widths.set(key, known);
    return known * size;
  }

  /** Lines no wider than `width`: broken at spaces and between Chinese characters, or within what is too long for one. */
  lines(text: string, width: number, size: number, weight: FontWeight = 400): readonly string[] {
    const lines: string[] = [];
    let line = "";
    for (const word of this.#fitting(text.match(words) ?? [], width, size, weight)) {
      const longer = line + word;
      if (line !== "" && this.width(longer.trimEnd(), size, weight) > width) {
        lines.push(line.trimEnd());
        line = word.trimStart();
      } else line = longer;
    }
    return line.trim() === "" ? lines : [...lines, line.trimEnd()];
  }

  *#fitting(all: readonly string[], width: number, size: number, weight: FontWeight): Iterable<string> {
    for (const word of all) {
      if (this.width(word, size, weight) <= width) yield word;
      else yield* word;
    }
  }

  #widthInEm(text: string, weight: FontWeight): number {
    const runs = this.runs(text, weight);
    return runs.reduce(
      (sum, { text: own, font }) => sum + font.layout(own).advanceWidth / font.unitsPerEm,
      0,
    );
  }
}
