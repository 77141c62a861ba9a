import type { Text } from "../../base/language.ts";

/** A cell as it is printed, and the numbers behind it in full precision, the one printed first at first. */
export interface ReportCell {
  readonly text: Text | string;
  readonly values?: readonly number[];
  /** What else is known: the statistic and its degrees of freedom. */
  readonly detail?: string;
}

export interface ReportRow {
  /** Name that a program finds the row by. */
  readonly id: string;
  readonly cells: readonly ReportCell[];
  /** A line above sets it off. */
  readonly starts?: boolean;
}

export interface ReportColumn {
  /** Name that a program finds the column by. */
  readonly id: string;
  readonly title: Text;
}

/** A table as a journal prints it. */
export interface ReportTable {
  readonly id: string;
  readonly title: Text;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly notes: readonly Text[];
}

/** A figure as SVG text in each language. */
export interface ReportFigure {
  readonly id: string;
  readonly title: Text;
  readonly svg: Text;
}

/** What an analysis found, ready to be shown or printed. */
export interface StatisticsReport {
  readonly tables: readonly ReportTable[];
  readonly figures: readonly ReportFigure[];
  /** For a paper's statistics section; absent where no data were analysed. */
  readonly methods?: Text;
}
