import { textShape } from "./text-shape.ts";

const dotsPerInch = 300;

/** A line of text as `textSvg` of src/stats/figures writes it. */
const line =
  /<text x="([^"]*)" y="([^"]*)" font-size="([^"]*)" text-anchor="(\w+)" font-weight="(400|700)" fill="(#\w+)"(?: transform="([^"]*)")?>([^<]*)<\/text>/g;

const characters: { readonly [entity: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"' };
const shares: { readonly [anchor: string]: number } = { start: 0, middle: 0.5, end: 1 };

/** A figure of statistics (SVG text, measured in points) as PNG at 300 dpi. Letters come from a font that comes along. */
export async function renderSvg(svg: string): Promise<Uint8Array> {
  let outlined = "";
  let from = 0;
  for (const match of svg.matchAll(line)) {
    const [whole, x, y, size, anchor, weight, colour, transform, content] = match;
    const text = content!.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => characters[name]!);
    const { path, width } = await textShape(text, Number(size), weight === "700" ? 700 : 400);
    const left = Number(x) - width * shares[anchor!]!;
    const turn = transform === undefined ? "" : `${transform} `;
    outlined += `${svg.slice(from, match.index)}<path transform="${turn}translate(${left} ${y})" fill="${colour}" d="${path}"/>`;
    from = match.index + whole.length;
  }
  const points = (outlined + svg.slice(from)).replace(/ (width|height)="([\d.]+)pt"/g, ' $1="$2"');
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(points), { density: dotsPerInch })
    .flatten({ background: "#fff" })
    .withMetadata({ density: dotsPerInch })
    .png()
    .toBuffer();
}
