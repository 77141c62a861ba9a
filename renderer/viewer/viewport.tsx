import { type ReactNode, useMemo } from "react";
import { useMessages } from "../messages/use-messages.ts";
import { useSession } from "../state/session/slice-session-context.ts";
import type { Hand } from "../state/view/hand.ts";
import { usePointer } from "../state/view/use-pointer.ts";
import { discToolNames } from "../state/work/workbench.ts";
import { CornerText } from "../ui/slice/corner-text.tsx";
import { BrushMark } from "./brush-mark.tsx";
import { FatLayer } from "./fat-layer.tsx";
import { InputWarnings } from "./input-warnings.tsx";
import { OutlineLayer } from "./outline-layer.tsx";
import { QuestionBar } from "./question-bar.tsx";
import { redMasks } from "./red-masks.ts";
import { ViewportNote } from "./viewport-note.tsx";
import "../ui/slice/viewport.css";
import "./viewer.css";

interface ViewportProps {
  /** What the left button does instead of drawing, while the level is looked for. */
  readonly hand: Hand | null;
  /** How the slice lies to the L3 inferior endplate. */
  readonly chip?: ReactNode;
  /** Laid over the slice. */
  readonly children?: ReactNode;
  readonly onScroll: (slices: number) => void;
  /** What a blinded reading calls the slice. */
  readonly code?: string;
}

/** The slice with everything on it. `data-scale-*` and `data-offset-*` say where its pixels are on the page. */
export function Viewport({ hand, chip, children, onScroll, code }: ViewportProps) {
  const { shown, view, workbench, drawing, work, live, recipe } = useSession();
  const { state, slice, index, count } = shown;
  const analysis = live?.analysis ?? null;
  // While a limit is dragged, what it takes is shown.
  const shownView = recipe.dragged && workbench.view === "A" ? "C" : workbench.view;
  const rois = (work?.rois ?? []).filter((roi) => !workbench.hidden.has(roi.name));
  const { t } = useMessages();
  const { surface, handlers } = usePointer(
    view,
    hand ?? drawing,
    hand === null ? workbench.tool : "level",
    onScroll,
  );
  const masks = useMemo(
    () => (analysis === null ? [] : redMasks(analysis, shownView, workbench.hidden)),
    [analysis, shownView, workbench.hidden],
  );
  const drafts = new Set(
    analysis?.result.drawn?.filter(({ decision }) => decision === "unreviewed").map(({ name }) => name),
  );
  const { transform } = view;
  const box = surface.current?.getBoundingClientRect();
  return (
    <div
      ref={surface}
      className="viewport"
      data-testid="viewport"
      data-tool={hand === null ? workbench.tool : "level"}
      data-view={shownView}
      data-state={state.kind}
      data-scale={transform?.scaleX}
      data-scale-x={transform?.scaleX}
      data-scale-y={transform?.scaleY}
      data-offset-x={transform && box && box.left + transform.offsetX}
      data-offset-y={transform && box && box.top + transform.offsetY}
      data-sop-instance-uid={slice?.facts.sopInstanceUid}
      aria-label={t("viewer.label")}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the slice takes the keyboard
      tabIndex={0}
      {...handlers}
    >
      <div ref={view.element} className="picture" data-empty={slice === null} />
      {slice !== null && transform !== null && (
        <>
          {masks.length > 0 && (
            <FatLayer
              masks={masks}
              rows={slice.image.rows}
              columns={slice.image.columns}
              transform={transform}
            />
          )}
          <OutlineLayer
            rois={rois}
            active={workbench.region}
            drafts={drafts}
            selection={drawing.selection}
            showVertices={hand === null && workbench.tool === "edit"}
            showOutlines={shownView !== "B"}
            gesture={drawing.gesture}
            transform={transform}
          />
          {hand === null && discToolNames.includes(workbench.tool) && drawing.pointer !== null && (
            <BrushMark centre={drawing.pointer} radius={workbench.brushRadius} transform={transform} />
          )}
          <CornerText
            code={code}
            slice={slice}
            index={index}
            count={count}
            window={view.window}
            zoom={view.zoom}
            pointer={hand === null ? drawing.pointer : null}
          />
          {children}
          {drawing.gesture?.kind === "question" && <QuestionBar question={drawing.gesture} />}
          <div className="chips">
            {chip}
            {analysis !== null && <InputWarnings issues={analysis.result.issues} />}
          </div>
        </>
      )}
      {(hand === null || state.kind !== "ready") && (
        <ViewportNote state={state} workbench={workbench} shownView={shownView} analysis={analysis} />
      )}
    </div>
  );
}
