import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import { bridge } from "../../state/bridge.ts";
import { isChosen } from "../../state/project/row-selection.ts";
import type { Worklist } from "../../state/project/use-worklist.ts";
import type { WorklistActions } from "../rows/use-worklist-actions.ts";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import { chooseByPointer } from "./choose-by-pointer.ts";
import { GalleryCard } from "./gallery-card.tsx";
import { createOverlayQueue } from "./overlay-queue.ts";
import { useCursorInSight } from "./use-cursor-in-sight.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import "./worklist-gallery.css";

const cardWidth = 216;
const cardHeight = 208;
const noMarks = [] as const;

interface WorklistGalleryProps {
  readonly worklist: Worklist;
  readonly actions: WorklistActions;
}

const newQueue = () =>
  createOverlayQueue(
    (id) => bridge().overlay(id),
    (png) => URL.createObjectURL(new Blob([png as Uint8Array<ArrayBuffer>], { type: "image/png" })),
    (address) => URL.revokeObjectURL(address),
  );

/** Pictures of all slices side by side, to be judged one after the other; only those in sight are on the page. */
export function WorklistGallery({ worklist, actions }: WorklistGalleryProps) {
  const { say } = useWorklistTexts();
  const { shown, ids, outliers } = worklist.list;
  const { selection, choose } = worklist.choice;
  const body = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(4);
  const [queue] = useState(newQueue);
  useLayoutEffect(() => {
    const element = body.current!;
    const count = () => setColumns(Math.max(1, Math.floor((element.clientWidth - 12) / cardWidth)));
    const observer = new ResizeObserver(count);
    observer.observe(element);
    count();
    return () => observer.disconnect();
  }, []);
  const lines = useVirtualizer({
    count: Math.ceil(shown.length / columns),
    getScrollElement: () => body.current,
    estimateSize: () => cardHeight,
    overscan: 2,
  });
  const page = Math.max(1, Math.floor((body.current?.clientHeight ?? cardHeight) / cardHeight));
  const onKeyDown = useGridKeys(worklist, actions, { columns, page });
  const at = selection.cursor === null ? -1 : ids.indexOf(selection.cursor);
  useCursorInSight(selection.cursor, () => {
    if (at >= 0) lines.scrollToIndex(Math.floor(at / columns));
  });
  return (
    <div
      ref={body}
      role="grid"
      className="worklist-gallery"
      data-testid="worklist-gallery"
      tabIndex={0}
      aria-label={say("layout.gallery")}
      aria-rowcount={Math.ceil(shown.length / columns)}
      aria-colcount={columns}
      aria-multiselectable
      aria-activedescendant={at < 0 ? undefined : `row-${selection.cursor}`}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => chooseByPointer(event, choose)}
      onDoubleClick={() => actions.open?.()}
    >
      <div style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            role="row"
            aria-rowindex={index + 1}
            className="gallery-line"
            style={{ transform: `translateY(${start}px)`, gridTemplateColumns: `repeat(${columns}, 1fr)` }}
          >
            {shown.slice(index * columns, (index + 1) * columns).map((row) => (
              <GalleryCard
                key={row.id}
                row={row}
                marks={outliers.get(row.id) ?? noMarks}
                queue={queue}
                selected={isChosen(selection, row.id)}
                cursor={row.id === selection.cursor}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
