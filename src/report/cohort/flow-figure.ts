import type { Language } from "../../base/language.ts";
import { colours, lineSvg, pictureSvg, textSvg } from "../figures/svg.ts";
import type { CohortFlow, FlowCount } from "./cohort-flow.ts";
import { flowWords } from "./flow-words.ts";

const size = 7.5;
const lineHeight = 11;
const padding = 8;
const [mainLeft, mainWidth, sideLeft, sideWidth] = [10, 150, 200, 250] as const;
const gap = 20;
/** Characters of a line in the wide box; a Chinese one takes the room of two. */
const lineWidth = 58;

const widthOf = (character: string) => (character > "\u2e7f" ? 2 : 1);

/** A text in lines of a width, broken at spaces, or between Chinese characters. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const word of text.match(
    /[\u2e80-\uffff][\u3001\u3002\uff08\uff09\uff0c\uff1a\uff1b]*|[^\s\u2e80-\uffff]+\s*|\s+/g,
  ) ?? []) {
    const wide = [...word].reduce((sum, character) => sum + widthOf(character), 0);
    if (width > 0 && width + wide > lineWidth) {
      lines.push(line.trimEnd());
      line = "";
      width = 0;
    }
    line += word;
    width += wide;
  }
  return [...lines, line.trimEnd()];
}

/** What is the matter; what to do about it, which follows in the sentences of issues, is no part of a figure. */
const firstSentence = (text: string) => text.replace(/(?:\.\s+\p{Lu}|。).*$/su, "").replace(/\.$/, "");

interface Box {
  readonly title: string;
  readonly lines: readonly string[];
}

const heightOf = ({ lines }: Box) => 2 * padding + (lines.length + 1) * lineHeight - 3;

function drawn({ title, lines }: Box, x: number, y: number, width: number, height: number): string {
  const frame = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#000000" stroke-width="0.75"/>`;
  const first = y + padding + 6;
  return [
    frame,
    textSvg(x + padding, first, title, { size, bold: true }),
    ...lines.map((line, index) => textSvg(x + padding, first + (index + 1) * lineHeight, line, { size })),
  ].join("");
}

const head = (x: number, y: number, isDown: boolean) =>
  `<path d="M${x} ${y}l${isDown ? "-2.5 -4h5z" : "-4 -2.5v5z"}" fill="${colours[6]}"/>`;

/** The flow diagram: what was found, left out and why, measured and approved. SVG text. */
export function flowFigure(flow: CohortFlow, title: string, language: Language): string {
  const words = flowWords[language];
  const box = (name: string, count: FlowCount, more: readonly string[] = []): Box => ({
    title: name,
    lines: [words.count(count), ...more],
  });
  const reasons = flow.excluded.flatMap((one) =>
    wrapped(`${firstSentence(one.reason[language])} (n = ${one.slices})`),
  );
  const left = flow.excluded.reduce((sum, { slices }) => sum + slices, 0);
  const steps: readonly { readonly main: Box; readonly side?: Box }[] = [
    {
      main: box(words.found, flow.found),
      ...(left === 0 ? {} : { side: { title: `${words.excluded} (n = ${left})`, lines: reasons } }),
    },
    {
      main: box(words.measured, flow.measured),
      ...(flow.notApproved === undefined || flow.notApproved.slices === 0
        ? {}
        : { side: box(words.notApproved, flow.notApproved) }),
    },
    ...(flow.approved === undefined ? [] : [{ main: box(words.approved, flow.approved) }]),
  ];
  const parts: string[] = [];
  const middle = mainLeft + mainWidth / 2;
  let y = 10;
  for (const [index, { main, side }] of steps.entries()) {
    const height = heightOf(main);
    parts.push(drawn(main, mainLeft, y, mainWidth, height));
    const below = y + height;
    const sideHeight = side === undefined ? 0 : heightOf(side);
    const next = below + gap + (side === undefined ? 0 : sideHeight + gap / 2);
    if (index < steps.length - 1) {
      parts.push(lineSvg(middle, below, middle, next - 4), head(middle, next, true));
    }
    if (side !== undefined) {
      const top = below + gap / 2;
      const at = top + sideHeight / 2;
      parts.push(
        lineSvg(middle, at, sideLeft - 4, at),
        head(sideLeft, at, false),
        drawn(side, sideLeft, top, sideWidth, sideHeight),
      );
    }
    y = next;
  }
  return pictureSvg(sideLeft + sideWidth + 10, y - gap + 10, title, language, parts);
}
