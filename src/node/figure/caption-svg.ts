import type { FigureCaption } from "./figure-caption.ts";
import { svgText } from "./svg-text.ts";
import { textWidth, wrapText } from "./text-shape.ts";

const size = 32;
const lineHeight = 48;

/** The caption as SVG elements from (0, 0) downwards, and its height. */
export async function captionSvg(
  caption: FigureCaption,
  width: number,
): Promise<{ readonly svg: string; readonly height: number }> {
  const elements: string[] = [];
  let y = 0;
  const put = async (text: string, x: number, weight: 400 | 700) => {
    elements.push(await svgText(text, { x, y, size, weight }));
  };
  const paragraph = async (text: string, weight: 400 | 700 = 400) => {
    for (const line of await wrapText(text, width, size, weight)) {
      y += lineHeight;
      await put(line, 0, weight);
    }
  };
  const rule = () => elements.push(`<rect x="0" y="${y + 14}" width="${width}" height="2" fill="#888"/>`);

  await paragraph(caption.title);
  y += lineHeight / 4;
  const starts = await columnStarts(caption.table, width);
  for (const [index, row] of caption.table.entries()) {
    y += lineHeight;
    const weight = index === 0 ? 700 : 400;
    for (const [column, cell] of row.entries()) await put(cell, starts[column]!, weight);
    if (index === 0) rule();
  }
  rule();
  y += lineHeight / 2;
  for (const note of caption.notes) await paragraph(note);
  return { svg: elements.join(""), height: y + lineHeight / 2 };
}

/** Where each column starts: as wide as its widest cell, the rest of the width shared between the columns. */
async function columnStarts(table: FigureCaption["table"], width: number): Promise<number[]> {
  const widths: number[] = [];
  for (const row of table) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, await textWidth(cell, size, 700));
    }
  }
  const space = (width - widths.reduce((sum, one) => sum + one, 0)) / Math.max(1, widths.length - 1);
  let start = 0;
  return widths.map((own) => {
    const here = start;
    start += own + space;
    return here;
  });
}
