/** A table of measurements: the first columns hold texts, the others numbers. */
export interface PageTable {
  readonly kind: "table";
  readonly columns: readonly { readonly heading: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** The last row, below a line; its first cell reaches over the columns of text. */
  readonly total: readonly string[];
}

/** The studied patients in thirds, and where a score is among them. */
export interface ThirdsBar {
  readonly kind: "thirds";
  readonly names: readonly [string, string, string];
  readonly own: 0 | 1 | 2;
  /** From 0 to 1. */
  readonly at: number;
}

/** An interval on the scale from 0 to 100 %. */
export interface IntervalBar {
  readonly kind: "interval";
  /** From 0 to 1. */
  readonly lower: number;
  readonly upper: number;
}

/** One bar a variable, to either side of zero. */
export interface ContributionBars {
  readonly kind: "bars";
  readonly headings: { readonly lowers: string; readonly raises: string; readonly value: string };
  readonly rows: readonly {
    readonly label: string;
    readonly note: string;
    /** From -1 to 1. */
    readonly share: number;
    readonly shown: string;
  }[];
}

/** A part of the report, from top to bottom. */
export type ReportBlock =
  | { readonly kind: "heading" | "subheading" | "strong" | "text" | "small"; readonly text: string }
  | {
      readonly kind: "list";
      readonly items: readonly string[];
      readonly columns: 1 | 2;
      readonly isSmall: boolean;
    }
  | {
      readonly kind: "beside";
      readonly left: readonly ReportBlock[];
      readonly right: readonly ReportBlock[];
    }
  | PageTable
  | ThirdsBar
  | IntervalBar
  | ContributionBars;

/** The words and numbers of a printed report, in one language, as they are read; whoever prints them only places them. */
export interface ReportPage {
  readonly title: string;
  readonly notice: string;
  readonly program: string;
  readonly subject: readonly { readonly label: string; readonly value: string }[];
  /** Below the panels A, B and C. */
  readonly caption: string;
  /** Beside the picture of the level, where there is one. */
  readonly level?: { readonly heading: string; readonly lines: readonly string[] };
  readonly blocks: readonly ReportBlock[];
}
