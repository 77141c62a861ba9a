import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Font } from "fontkit";

/** Stroke weights of the variable font, CSS `font-weight`. */
export type FontWeight = 400 | 700;

const folder = dirname(createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-sc/LICENSE"));
const fonts = new Map<string, Promise<Font>>();
let ranges: Promise<readonly UnicodeRange[]> | undefined;

interface UnicodeRange {
  readonly subset: string;
  readonly first: number;
  readonly last: number;
}

/**
 * The part of Noto Sans SC (SIL Open Font License, Latin and Simplified Chinese) that holds a character. The
 * font comes with the program, because a bare machine has no Chinese font and sharp's WebAssembly build none at
 * all. A character that the font lacks gets the Latin part, whose glyph is an empty box.
 */
export async function fontFor(character: string, weight: FontWeight): Promise<Font> {
  ranges ??= readRanges();
  const codePoint = character.codePointAt(0)!;
  const holder = (await ranges).find(({ first, last }) => first <= codePoint && codePoint <= last);
  const subset = holder?.subset ?? "latin";
  const key = `${subset} ${weight}`;
  const known = fonts.get(key) ?? loadFont(subset, weight);
  fonts.set(key, known);
  return known;
}

/** `{ "latin": "U+0000-00FF,U+0131,...", "[4]": ... }`, the last subsets first: Latin is the likeliest. */
async function readRanges(): Promise<readonly UnicodeRange[]> {
  const table: Record<string, string> = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8"));
  return Object.entries(table)
    .reverse()
    .flatMap(([subset, list]) =>
      list.split(",").map((range) => {
        const [first, last] = range.replace("U+", "").split("-");
        return { subset, first: Number.parseInt(first!, 16), last: Number.parseInt(last ?? first!, 16) };
      }),
    );
}

async function loadFont(subset: string, weight: FontWeight): Promise<Font> {
  const name = `noto-sans-sc-${subset.replace(/[[\]]/g, "")}-wght-normal.woff2`;
  // Loaded with the first letter: most who read and measure draw none.
  const [{ create }, { default: wawoff2 }] = await Promise.all([import("fontkit"), import("wawoff2")]);
  const font = await wawoff2.decompress(await readFile(join(folder, "files", name)));
  return (create(Buffer.from(font)) as Font).getVariation({ wght: weight });
}
