import type { Font, Glyph } from "fontkit";
import type { FontWeight } from "../figure/font-subset.ts";
import { encodeGlyph, type GlyphCommand } from "./encode-glyph.ts";

/** What fontkit makes of the glyphs that a document uses, as far as it is told what to do here. */
interface FontSubset {
  readonly font: Font;
  readonly hmtx: { readonly metrics: { bearing: number }[] };
  glyphEncoder: { encodeSimple(path: { readonly commands: readonly GlyphCommand[] }): Uint8Array };
  _addGlyph(glyph: number): number;
}

/** Names of the parts of the font that are in use; a document distinguishes its fonts by their names. */
const names = new WeakMap<Font, string>();
let count = 0;

/** The name of a part of the variable font at a weight, one for each. */
function nameOf(font: Font, weight: FontWeight): string {
  const name = names.get(font) ?? `NotoSansSC-${weight === 400 ? "Regular" : "Bold"}-${++count}`;
  names.set(font, name);
  return name;
}

const made = new WeakMap<Font, Font>();

/**
 * A part of the variable font at one weight as a document can embed it. fontkit 2.0.4 fails where it writes the outlines
 * of a variable font, and states the side bearings of its lightest weight: both are put right here.
 */
export function pdfFont(font: Font, weight: FontWeight): Font {
  const known = made.get(font);
  if (known !== undefined) return known;
  const own: Font = Object.create(font, {
    postscriptName: { value: nameOf(font, weight) },
    createSubset: {
      value() {
        const subset = (font as unknown as { createSubset(): FontSubset }).createSubset();
        const add = subset._addGlyph;
        subset.glyphEncoder = { encodeSimple: ({ commands }) => encodeGlyph(commands) };
        subset._addGlyph = function (this: FontSubset, number: number) {
          const index = add.call(this, number);
          const glyph = font.getGlyph(number) as Glyph;
          this.hmtx.metrics[index]!.bearing = Math.round(
            Number.isFinite(glyph.bbox.minX) ? glyph.bbox.minX : 0,
          );
          return index;
        };
        return subset;
      },
    },
  });
  made.set(font, own);
  return own;
}
