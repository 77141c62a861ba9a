import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, useMemo, useRef } from "react";
import { isChosen } from "../../state/project/row-selection.ts";
import type { Worklist } from "../../state/project/use-worklist.ts";
import type { WorklistActions } from "../rows/use-worklist-actions.ts";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import { chooseByPointer } from "./choose-by-pointer.ts";
import { useCursorInSight } from "./use-cursor-in-sight.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { type WorklistColumn, worklistColumns } from "./worklist-cells.tsx";
import { WorklistLine } from "./worklist-line.tsx";
import "./worklist-table.css";

const lineHeight = 26;
const headHeight = 28;
/** Between columns, and at the edges. */
const gaps = { column: 10, edges: 22 };
const noMarks = [] as const;

interface WorklistTableProps {
  readonly worklist: Worklist;
  readonly actions: WorklistActions;
}

/** The least width that the columns need, pixels. */
const minWidth = (columns: readonly WorklistColumn[]) =>
  columns.reduce((sum, { width }) => sum + Number(/\d+/.exec(width)![0]) + gaps.column, gaps.edges);

/** All slices in lines; only those in sight are on the page. */
export function WorklistTable({ worklist, actions }: WorklistTableProps) {
  const { say } = useWorklistTexts();
  const { shown, ids, outliers } = worklist.list;
  const { view, change } = worklist;
  const { selection, choose } = worklist.choice;
  const table = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: shown.length,
    getScrollElement: () => table.current,
    estimateSize: () => lineHeight,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 12,
  });
  const columns = useMemo(() => worklistColumns(view.muscles), [view.muscles]);
  const page = Math.max(1, Math.floor((table.current?.clientHeight ?? lineHeight) / lineHeight) - 2);
  const onKeyDown = useGridKeys(worklist, actions, { columns: 1, page });
  const at = selection.cursor === null ? -1 : ids.indexOf(selection.cursor);
  useCursorInSight(selection.cursor, () => {
    if (at >= 0) lines.scrollToIndex(at);
  });
  const style = {
    "--columns": columns.map(({ width }) => width).join(" "),
    "--least": `${minWidth(columns)}px`,
  } as CSSProperties;
  return (
    <div
      ref={table}
      role="grid"
      className="worklist-table"
      data-testid="worklist-table"
      style={style}
      tabIndex={0}
      aria-label={say("title")}
      aria-rowcount={shown.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={at < 0 ? undefined : `row-${selection.cursor}`}
      onKeyDown={onKeyDown}
    >
      <div role="row" className="worklist-head" aria-rowindex={1}>
        {columns.map(({ by, number, titled }) => {
          const sorted = view.order.by === by;
          return (
            <div
              key={by}
              role="columnheader"
              className={number === true ? "number" : undefined}
              aria-sort={sorted ? (view.order.descending ? "descending" : "ascending") : "none"}
            >
              <button
                type="button"
                tabIndex={-1}
                data-testid={`sort-${by}`}
                title={
                  titled === true &&
                  (by === "confidence" || by === "asymmetryPercent" || by === "instanceNumber")
                    ? say(`column.${by}.title`)
                    : undefined
                }
                onClick={() => change({ kind: "sort", by })}
              >
                {say(`column.${by}`)}
                <span aria-hidden="true">{sorted ? (view.order.descending ? "▾" : "▴") : ""}</span>
              </button>
            </div>
          );
        })}
      </div>
      <div
        role="rowgroup"
        className="worklist-body"
        style={{ height: lines.getTotalSize() }}
        onMouseDown={(event) => chooseByPointer(event, choose)}
        onDoubleClick={() => actions.open?.()}
      >
        {lines.getVirtualItems().map(({ index, start }) => {
          const row = shown[index]!;
          return (
            <WorklistLine
              key={row.id}
              row={row}
              marks={outliers.get(row.id) ?? noMarks}
              columns={columns}
              index={index}
              top={start - headHeight}
              selected={isChosen(selection, row.id)}
              cursor={index === at}
            />
          );
        })}
      </div>
    </div>
  );
}
