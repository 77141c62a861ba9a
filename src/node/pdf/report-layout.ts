import type {
  ContributionBars,
  IntervalBar,
  PageTable,
  ReportBlock,
  ReportPage,
  ThirdsBar,
} from "../../report/case/report-page.ts";
import type { FontWeight } from "../figure/font-subset.ts";
import type { PageFonts } from "./page-fonts.ts";

/** Colours of a report. */
const ink = {
  text: "#16191d",
  dim: "#434a53",
  faint: "#5d6670",
  line: "#9aa3ad",
  bar: "#7f9cb8",
  ground: "#e6e9ed",
};

/** Something at a place of the page; points, from the upper left corner of its piece. */
export type Mark =
  | PictureMark<"panels">
  | PictureMark<"level">
  | {
      readonly kind: "text";
      readonly text: string;
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly size: number;
      readonly weight: FontWeight;
      readonly colour: string;
    }
  | {
      readonly kind: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: string;
    };

interface PictureMark<Kind> {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stays together on a page. */
export interface Piece {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Height of a line, and how far below its upper edge the baseline of letters is, in em. */
const leading = 1.38;
const baseline = 1.02;
/** Height of the picture of the level, in em. */
const levelHeight = 14;
/** Sizes of text, in the page's own. */
const scale = {
  title: 1.55,
  heading: 1.1,
  subheading: 1,
  strong: 1.1,
  text: 1,
  small: 0.92,
  list: 1,
  tiny: 0.86,
};

/** Lays out the parts of a report at one size of letters. */
export class ReportLayout {
  readonly #fonts: PageFonts;
  readonly #size: number;

  constructor(fonts: PageFonts, size: number) {
    this.#fonts = fonts;
    this.#size = size;
  }

  /** The whole report from top to bottom. @param ratios height of the pictures to their width */
  pieces(
    page: ReportPage,
    width: number,
    ratios: { readonly panels: number; readonly level?: number },
  ): readonly Piece[] {
    const gap = this.#gap(0.7);
    return [
      this.#header(page, width),
      gap,
      this.#subject(page.subject, width),
      gap,
      {
        height: width * ratios.panels,
        marks: [{ kind: "panels", x: 0, y: 0, width, height: width * ratios.panels }],
      },
      ...this.#paragraph(page.caption, width, "small", ink.dim),
      ...(page.level === undefined || ratios.level === undefined
        ? []
        : [gap, this.#level(page.level, width, ratios.level)]),
      ...page.blocks.flatMap((block) => this.#block(block, width)),
      gap,
      this.#footer(page, width),
    ];
  }

  /** The picture of the level, and what is known of it beside it. */
  #level({ heading, lines }: NonNullable<ReportPage["level"]>, width: number, ratio: number): Piece {
    const height = levelHeight * this.#size;
    const [pictureWidth, gap] = [height / ratio, this.#size];
    const column = width - pictureWidth - gap;
    const text = joined([
      ...this.#paragraph(heading, column, "heading", ink.text, 700),
      ...lines.flatMap((line) => [this.#gap(0.25), ...this.#paragraph(line, column, "small", ink.dim)]),
    ]);
    return {
      height: Math.max(height, text.height),
      marks: [
        { kind: "level", x: 0, y: 0, width: pictureWidth, height },
        ...text.marks.map((mark) => ({ ...mark, x: mark.x + pictureWidth + gap })),
      ],
    };
  }

  #gap(em: number): Piece {
    return { height: em * this.#size, marks: [] };
  }

  #block(block: ReportBlock, width: number): readonly Piece[] {
    switch (block.kind) {
      case "heading":
        return [
          this.#gap(0.75),
          joined(this.#paragraph(block.text, width, "heading", ink.text, 700)),
          this.#gap(0.25),
        ];
      case "subheading":
        return [
          this.#gap(0.5),
          ...this.#paragraph(block.text, width, "subheading", ink.text, 700),
          this.#gap(0.15),
        ];
      case "strong":
        return this.#paragraph(block.text, width, "strong", ink.text, 700);
      case "text":
        return this.#paragraph(block.text, width, "text", ink.text);
      case "small":
        return this.#paragraph(block.text, width, "small", ink.dim);
      case "list":
        return this.#list(block.items, width, block.columns, block.isSmall);
      case "beside":
        return [this.#gap(0.3), this.#beside(block.left, block.right, width)];
      case "table":
        return this.#table(block, width);
      case "thirds":
        return [this.#thirds(block, Math.min(width, 190)), this.#gap(0.6)];
      case "interval":
        return [this.#interval(block, Math.min(width, 190)), this.#gap(0.6)];
      case "bars":
        return this.#bars(block, width);
    }
  }

  /** A piece a line. */
  #paragraph(
    text: string,
    width: number,
    kind: keyof typeof scale,
    colour: string,
    weight: FontWeight = 400,
  ): readonly Piece[] {
    const size = scale[kind] * this.#size;
    return this.#fonts
      .lines(text, width, size, weight)
      .map((line) => ({ height: leading * size, marks: [this.#text(line, 0, 0, size, colour, weight)] }));
  }

  /** A line whose upper edge is at `y`. */
  #text(text: string, x: number, y: number, size: number, colour: string, weight: FontWeight = 400): Mark {
    return { kind: "text", text, x, y: y + baseline * size, size, weight, colour };
  }

  /** The same, ending at `x`. */
  #textTo(text: string, x: number, y: number, size: number, colour: string, weight: FontWeight = 400): Mark {
    return this.#text(text, x - this.#fonts.width(text, size, weight), y, size, colour, weight);
  }

  #header({ title, notice }: ReportPage, width: number): Piece {
    const size = scale.title * this.#size;
    const left = this.#fonts.width(title, size, 700);
    const room = width - left - 17;
    const lines = this.#fonts.lines(notice, room, this.#size, 700);
    const height = Math.max(leading * size, lines.length * leading * this.#size);
    const first = height - lines.length * leading * this.#size;
    return {
      height: height + 0.55 * this.#size,
      marks: [
        this.#text(title, 0, height - leading * size, size, ink.text, 700),
        ...lines.map((line, index) =>
          this.#textTo(line, width, first + index * leading * this.#size, this.#size, ink.text, 700),
        ),
        { kind: "box", x: 0, y: height + 0.45 * this.#size, width, height: 1.1, colour: ink.text },
      ],
    };
  }

  /** Labels above their values, side by side, in as many rows as they need. */
  #subject(subject: ReportPage["subject"], width: number): Piece {
    const small = 0.9 * this.#size;
    const between = 20;
    const row = leading * (small + this.#size);
    const marks: Mark[] = [];
    let [x, y] = [0, 0];
    for (const { label, value } of subject) {
      const [shown = ""] = this.#fonts.lines(value, width, this.#size);
      const own = Math.max(this.#fonts.width(label, small), this.#fonts.width(shown, this.#size));
      if (x > 0 && x + own > width) [x, y] = [0, y + row + 0.3 * this.#size];
      marks.push(this.#text(label, x, y, small, ink.faint));
      marks.push(this.#text(shown, x, y + leading * small, this.#size, ink.text));
      x += own + between;
    }
    return { height: y + row, marks };
  }

  #footer({ program, notice }: ReportPage, width: number): Piece {
    const size = scale.tiny * this.#size;
    const top = 0.5 * this.#size;
    return {
      height: top + leading * size,
      marks: [
        { kind: "box", x: 0, y: 0, width, height: 0.7, colour: ink.line },
        this.#text(program, 0, top, size, ink.dim),
        this.#textTo(notice, width, top, size, ink.dim),
      ],
    };
  }

  #list(items: readonly string[], width: number, columns: 1 | 2, isSmall: boolean): readonly Piece[] {
    const between = 22;
    const own = columns === 1 ? width : (width - between) / 2;
    const kind = isSmall ? (columns === 2 ? "tiny" : "small") : "list";
    const colour = isSmall ? ink.dim : ink.text;
    const entries = items.map((item) => this.#item(item, own, kind, colour));
    if (columns === 1) return entries;
    const total = entries.reduce((sum, { height }) => sum + height, 0);
    const first: Piece[] = [];
    const second: Piece[] = [];
    let height = 0;
    for (const entry of entries) {
      (second.length === 0 && (height === 0 || height + entry.height / 2 <= total / 2) ? first : second).push(
        entry,
      );
      height += entry.height;
    }
    return [sideBySide(joined(first), joined(second), own + between)];
  }

  /** A dash, and the text beside it. */
  #item(text: string, width: number, kind: keyof typeof scale, colour: string): Piece {
    const size = scale[kind] * this.#size;
    const indent = this.#fonts.width("– ", size);
    const { height, marks } = moved(joined(this.#paragraph(text, width - indent, kind, colour)), indent, 0);
    return { height, marks: [this.#text("–", 0, 0, size, colour), ...marks] };
  }

  #beside(left: readonly ReportBlock[], right: readonly ReportBlock[], width: number): Piece {
    const between = 22;
    const first = ((width - between) * 5) / 13;
    const column = (blocks: readonly ReportBlock[], own: number) => {
      const pieces = blocks.flatMap((block) => this.#block(block, own));
      // What comes first needs no space above it.
      return joined(pieces[0]?.marks.length === 0 ? pieces.slice(1) : pieces);
    };
    const second = column(right, width - between - first);
    return sideBySide(column(left, first), second, first + between);
  }

  #table({ columns, rows, total }: PageTable, width: number): readonly Piece[] {
    const size = this.#size;
    const small = scale.small * size;
    const texts = columns.filter(({ isNumber }) => !isNumber).length;
    const natural = columns.map(({ heading }, index) =>
      Math.max(
        this.#fonts.width(heading, small),
        ...rows.map((row) => this.#fonts.width(row[index] ?? "", size)),
        index < texts ? 0 : this.#fonts.width(total[index] ?? "", size, 700),
      ),
    );
    const space = Math.max(4, (width - natural.reduce((sum, one) => sum + one, 0)) / (columns.length - 1));
    const lefts = natural.map((_, index) =>
      natural.slice(0, index).reduce((sum, one) => sum + one + space, 0),
    );
    const row = (cells: readonly string[], em: number, colour: string, weight: FontWeight = 400): Piece => ({
      height: 1.62 * size,
      marks: cells.flatMap((cell, index) => {
        if (cell === "") return [];
        const y = 0.1 * size;
        return columns[index]!.isNumber
          ? [this.#textTo(cell, lefts[index]! + natural[index]!, y, em, colour, weight)]
          : [this.#text(cell, lefts[index]!, y, em, colour, weight)];
      }),
    });
    const line: Mark = { kind: "box", x: 0, y: 0, width, height: 0.7, colour: ink.line };
    const heads = row(
      columns.map(({ heading }) => heading),
      small,
      ink.faint,
    );
    const sum = row(total, size, ink.text, 700);
    return [
      { height: heads.height, marks: [...heads.marks, { ...line, y: heads.height - 0.7 }] },
      ...rows.map((cells) => row(cells, size, ink.text)),
      { height: sum.height + 0.2 * size, marks: [line, ...moved(sum, 0, 0.1 * size).marks] },
    ];
  }

  #thirds({ names, own, at }: ThirdsBar, width: number): Piece {
    const size = 0.8 * this.#size;
    const third = width / 3;
    const marks: Mark[] = names.flatMap((name, index) => [
      {
        kind: "box",
        x: index * third + 0.6,
        y: 5,
        width: third - 1.2,
        height: 6,
        colour: index === own ? ink.bar : ink.ground,
      } as const,
      this.#text(
        name,
        (index + 0.5) * third - this.#fonts.width(name, size) / 2,
        12,
        size,
        index === own ? ink.text : ink.faint,
      ),
    ]);
    const mark = {
      kind: "box",
      x: at * width - 0.75,
      y: 1.5,
      width: 1.5,
      height: 11,
      colour: ink.text,
    } as const;
    return { height: 12 + leading * size, marks: [...marks, mark] };
  }

  #interval({ lower, upper }: IntervalBar, width: number): Piece {
    const size = 0.8 * this.#size;
    const box = (from: number, to: number, colour: string) =>
      ({ kind: "box", x: from * width, y: 3, width: (to - from) * width, height: 6, colour }) as const;
    const labels = [0, 0.25, 0.5, 0.75, 1].map((share) => {
      const text = `${100 * share} %`;
      return this.#text(text, share * width - share * this.#fonts.width(text, size), 10, size, ink.faint);
    });
    return {
      height: 10 + leading * size,
      marks: [box(0, 1, ink.ground), box(lower, upper, ink.bar), ...labels],
    };
  }

  #bars({ headings, rows }: ContributionBars, width: number): readonly Piece[] {
    const size = scale.small * this.#size;
    const small = 0.82 * this.#size;
    const value = Math.max(
      this.#fonts.width(headings.value, small),
      ...rows.map(({ shown }) => this.#fonts.width(shown, size)),
    );
    const reach = width * 0.13;
    const middle = width - value - 8 - reach;
    const [lowers, raises] = [`← ${headings.lowers}`, `${headings.raises} →`];
    const head: Piece = {
      height: leading * small,
      marks: [
        this.#textTo(lowers, middle - 3, 0, small, ink.faint),
        this.#text(raises, middle + 3, 0, small, ink.faint),
        this.#textTo(headings.value, width, 0, small, ink.faint),
      ],
    };
    return [
      head,
      ...rows.map(({ label, note, share, shown }) => {
        const after = this.#fonts.width(label, size) + 5;
        const room = middle - reach - 4;
        const fits = after + this.#fonts.width(note, small) <= room;
        const line = leading * size;
        const height = fits ? line : line + leading * small;
        const length = Math.abs(share) * reach;
        return {
          height,
          marks: [
            this.#text(label, 0, 0, size, ink.text),
            this.#text(note, fits ? after : 0, fits ? 0.1 * size : line, small, ink.faint),
            {
              kind: "box",
              x: share < 0 ? middle - length : middle,
              y: height / 2 - 2.6,
              width: length,
              height: 5.2,
              colour: ink.bar,
            } as const,
            { kind: "box", x: middle - 0.25, y: 0, width: 0.5, height, colour: ink.line } as const,
            this.#textTo(shown, width, (height - line) / 2, size, ink.text),
          ],
        };
      }),
    ];
  }
}

/** Pieces as one, from top to bottom. */
function joined(pieces: readonly Piece[]): Piece {
  const marks: Mark[] = [];
  let height = 0;
  for (const piece of pieces) {
    marks.push(...moved(piece, 0, height).marks);
    height += piece.height;
  }
  return { height, marks };
}

const moved = ({ height, marks }: Piece, x: number, y: number): Piece => ({
  height,
  marks: marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y })),
});

const sideBySide = (left: Piece, right: Piece, x: number): Piece => ({
  height: Math.max(left.height, right.height),
  marks: [...left.marks, ...moved(right, x, 0).marks],
});
