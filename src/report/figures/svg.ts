import type { Language } from "../../base/language.ts";
import { researchUseOnly } from "../document/common.ts";

/** Colours that colour-blind people can distinguish, too (Okabe and Ito 2008), the darker ones first. */
export const colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"] as const;

/** Strokes for more curves than there are colours, and for prints in grey. */
export const dashes = ["", "5 2", "1.5 1.5", "6 2 1.5 2"] as const;

const named: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => named[character]!);

/** A coordinate with as many digits as a print can show. */
const dot = (value: number): string => String(Math.round(value * 100) / 100);

export type Anchor = "start" | "middle" | "end";

export interface TextStyle {
  readonly size?: number;
  readonly anchor?: Anchor;
  readonly bold?: boolean;
  readonly colour?: string;
  /** Turned to be read from below. */
  readonly turned?: boolean;
}

/** A line of text; its baseline is at y. */
export function textSvg(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { size = 8, anchor = "start", bold = false, colour = "#000000", turned = false } = style;
  const turn = turned ? ` transform="rotate(-90 ${dot(x)} ${dot(y)})"` : "";
  return `<text x="${dot(x)}" y="${dot(y)}" font-size="${size}" text-anchor="${anchor}" font-weight="${bold ? 700 : 400}" fill="${colour}"${turn}>${escapeXml(text)}</text>`;
}

export interface LineStyle {
  readonly colour?: string;
  readonly width?: number;
  readonly dash?: string;
}

const stroke = ({ colour = "#000000", width = 0.75, dash = "" }: LineStyle) =>
  `fill="none" stroke="${colour}" stroke-width="${width}"${dash === "" ? "" : ` stroke-dasharray="${dash}"`}`;

export const lineSvg = (x1: number, y1: number, x2: number, y2: number, style: LineStyle = {}): string =>
  `<path d="M${dot(x1)} ${dot(y1)}L${dot(x2)} ${dot(y2)}" ${stroke(style)}/>`;

/** A line through points; those that a print could not separate from their neighbours are left out. */
export function pathSvg(points: readonly (readonly [number, number])[], style: LineStyle = {}): string {
  const kept: string[] = [];
  if (points.length === 0) return "";
  for (const [x, y] of points) {
    const next = `${dot(x)} ${dot(y)}`;
    if (kept.at(-1) !== next) kept.push(next);
  }
  return `<path d="M${kept.join("L")}" stroke-linejoin="round" ${stroke(style)}/>`;
}

export const circleSvg = (x: number, y: number, radius: number, colour: string, opacity = 1): string =>
  `<circle cx="${dot(x)}" cy="${dot(y)}" r="${radius}" fill="${colour}"${opacity === 1 ? "" : ` fill-opacity="${opacity}"`}/>`;

const footer = 10;

/** A whole picture on white, measured in points (1/72 inch), with what it may be used for at its foot. */
export function pictureSvg(
  width: number,
  height: number,
  title: string,
  language: Language,
  content: readonly string[],
): string {
  const size = `${dot(width)} ${dot(height + footer)}`;
  const use = textSvg(width - 6, height + footer - 4, researchUseOnly[language], {
    size: 5.5,
    anchor: "end",
    colour: "#777777",
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${dot(width)}pt" height="${dot(height + footer)}pt" viewBox="0 0 ${size}" font-family="Arial, Helvetica, 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"><title>${escapeXml(title)}</title><rect width="${dot(width)}" height="${dot(height + footer)}" fill="#FFFFFF"/>${content.join("")}${use}</svg>\n`;
}
