import type { ReactNode } from "react";
import type { OutlierMark } from "../../../src/project/worklist/worklist-outliers.ts";
import { concernsOf, type SortKey } from "../../../src/project/worklist/worklist-query.ts";
import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";
import { formatDate } from "../../../src/study/texts/format-date.ts";
import { Icon } from "../../ui/icon.tsx";
import { issueSentence } from "../texts/issue-sentence.ts";
import { type Say, useWorklistTexts } from "../texts/use-worklist-texts.ts";
import "./worklist-cells.css";

/** A column of the worklist: its heading is `column.<by>`, and it sorts by `by`. */
export interface WorklistColumn {
  readonly by: SortKey;
  /** A track of a CSS grid. */
  readonly width: string;
  readonly number?: true;
  readonly titled?: true;
  /** What is in the cell; absent values are a dash. */
  cell(row: WorklistRow, marks: readonly OutlierMark[], say: Say): ReactNode;
}

/** "5 / 12", as far as the image states its numbers. */
function seriesAndImage({ seriesNumber, instanceNumber }: WorklistRow): string | undefined {
  if (seriesNumber === undefined && instanceNumber === undefined) return undefined;
  return `${seriesNumber ?? "–"} / ${instanceNumber ?? "–"}`;
}

const fixed = (value: number | undefined, digits: number) => value?.toFixed(digits);
const muscle = (by: "MF_L" | "MF_R" | "ES_L" | "ES_R"): WorklistColumn => ({
  by,
  width: "58px",
  number: true,
  cell: (row) => fixed(row.csaMm2[by], 0),
});
const muscles = (["MF_L", "MF_R", "ES_L", "ES_R"] as const).map(muscle);

const first: readonly WorklistColumn[] = [
  { by: "patientId", width: "minmax(110px, 1.2fr)", cell: (row) => row.patientId },
  { by: "studyDate", width: "84px", cell: (row) => formatDate(row.studyDate) || undefined },
  { by: "seriesDescription", width: "minmax(80px, 1fr)", cell: (row) => row.seriesDescription },
  { by: "instanceNumber", width: "58px", number: true, titled: true, cell: seriesAndImage },
  { by: "state", width: "92px", cell: (row, _, say) => <StateMark row={row} say={say} /> },
  {
    by: "levelConfirmed",
    width: "40px",
    cell: (row, _, say) =>
      row.levelConfirmed ? (
        <span title={say("levelConfirmed")} className="good">
          <Icon name="accept" />
        </span>
      ) : undefined,
  },
  { by: "csaCm2", width: "66px", number: true, cell: (row) => fixed(row.csaCm2, 2) },
  { by: "fdrPercent", width: "60px", number: true, cell: (row) => fixed(row.fdrPercent, 1) },
];

const rest: readonly WorklistColumn[] = [
  {
    by: "asymmetryPercent",
    width: "62px",
    number: true,
    titled: true,
    cell: (row) => fixed(row.asymmetryPercent, 1),
  },
  { by: "confidence", width: "58px", number: true, titled: true, cell: (row) => fixed(row.confidence, 2) },
  {
    by: "outliers",
    width: "minmax(64px, 0.7fr)",
    cell: (_, marks, say) => marks.length > 0 && <OutlierWords marks={marks} say={say} />,
  },
  {
    by: "issues",
    width: "54px",
    number: true,
    cell: (row) => concernsOf(row).length > 0 && <Concerns codes={concernsOf(row)} />,
  },
  { by: "reader", width: "minmax(60px, 0.6fr)", cell: (row) => row.reader },
  { by: "changedAt", width: "116px", cell: (row) => row.changedAt && localTime(row.changedAt) },
];

/** The columns of the table, with one for each muscle or without. */
export const worklistColumns = (withMuscles: boolean): readonly WorklistColumn[] =>
  withMuscles ? [...first, ...muscles, ...rest] : [...first, ...rest];

/** ISO 8601 in UTC as this computer's clock shows it, "2026-01-31 08:15". */
export function localTime(utc: string): string {
  const at = new Date(utc);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** How many issues ask for something; what they say in the tooltip. */
function Concerns({ codes }: { readonly codes: readonly string[] }) {
  const { language } = useWorklistTexts();
  return <span title={codes.map((code) => issueSentence(code, language)).join("\n")}>{codes.length}</span>;
}

/** How far the work on a slice is, with a flag where a second look was asked for. */
export function StateMark({ row, say }: { readonly row: WorklistRow; readonly say: Say }) {
  const { state, flaggedBecause, rejectedBecause } = row;
  return (
    <span
      className={`state state-${state}`}
      title={rejectedBecause === undefined ? undefined : say("rejectedFor", { reason: rejectedBecause })}
    >
      {say(`state.${state}`)}
      {flaggedBecause !== undefined && (
        <span className="flag" title={say("flag", { reason: flaggedBecause })}>
          <Icon name="flag" />
        </span>
      )}
    </span>
  );
}

const digits = { area: 2, fdr: 1, asymmetry: 1, confidence: 2 } as const;

interface OutlierProps {
  readonly marks: readonly OutlierMark[];
  readonly say: Say;
}

const reasonsOf = ({ marks, say }: OutlierProps): readonly string[] =>
  marks.map(({ measure, value, median, z, count }) =>
    say(`outlier.reason.${measure}`, {
      value: value.toFixed(digits[measure]),
      median: median.toFixed(digits[measure]),
      z: z.toFixed(1),
      count,
    }),
  );

/** Why a slice is marked, each reason with its numbers. */
export const OutlierReasons = (props: OutlierProps) =>
  reasonsOf(props).map((reason) => (
    <p key={reason} className="outlier">
      {reason}
    </p>
  ));

/** What is unusual about a slice, in one word each; the numbers behind it in the tooltip. */
export function OutlierWords({ marks, say }: OutlierProps) {
  return (
    <span className="outlier" title={reasonsOf({ marks, say }).join("\n")}>
      {marks.map(({ measure }) => say(`outlier.${measure}`)).join(" · ")}
    </span>
  );
}
