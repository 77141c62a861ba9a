import { memo } from "react";
import type { OutlierMark } from "../../../src/project/worklist/worklist-outliers.ts";
import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import type { WorklistColumn } from "./worklist-cells.tsx";

interface WorklistLineProps {
  readonly row: WorklistRow;
  readonly marks: readonly OutlierMark[];
  readonly columns: readonly WorklistColumn[];
  /** From 0. */
  readonly index: number;
  readonly top: number;
  readonly selected: boolean;
  readonly cursor: boolean;
}

/** One slice in the table. Clicks are heard by the table. */
export const WorklistLine = memo(function WorklistLine(props: WorklistLineProps) {
  const { row, marks, columns, index, top, selected, cursor } = props;
  const { say } = useWorklistTexts();
  return (
    <div
      role="row"
      id={`row-${row.id}`}
      className="worklist-line"
      data-id={row.id}
      data-testid="worklist-row"
      data-state={row.state}
      data-cursor={cursor}
      aria-rowindex={index + 2}
      aria-selected={selected}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column) => (
        <div
          key={column.by}
          role="gridcell"
          data-column={column.by}
          className={column.number === true ? "number" : undefined}
        >
          {column.cell(row, marks, say) || <span className="absent">{"–"}</span>}
        </div>
      ))}
    </div>
  );
});
