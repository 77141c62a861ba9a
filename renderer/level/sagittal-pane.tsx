import { useMessages } from "../messages/use-messages.ts";
import { useReporting } from "../state/issues-context.tsx";
import type { SliceStore } from "../state/studies/slice-store.ts";
import { useSlice } from "../state/studies/use-slice.ts";
import { usePointer } from "../state/view/use-pointer.ts";
import { useStackView } from "../state/view/use-stack-view.ts";
import { CornerText } from "../ui/slice/corner-text.tsx";
import { SagittalLayer } from "./sagittal-layer.tsx";
import type { Level } from "./use-level.ts";
import { useSagittalHand } from "./use-sagittal-hand.ts";
import { VertebraMenu } from "./vertebra-menu.tsx";
import "./level.css";
import "../ui/slice/viewport.css";

interface SagittalPaneProps {
  readonly level: Level;
  readonly store: SliceStore;
}

const nothing = [] as const;

/** A spine is in the middle of a tall pane: this much of its sides may be outside. */
const maxFilled = 1.6;

/** The sagittal series beside the axial one, with the marks on it. */
export function SagittalPane({ level, store }: SagittalPaneProps) {
  const { report } = useReporting();
  const { t } = useMessages();
  const stack = level.series.sagittal?.slices ?? nothing;
  const { sagittalIndex: index } = level.series;
  const { tool } = level.hand;
  const state = useSlice(store, stack, index, report);
  const view = useStackView(store, stack, index, maxFilled);
  const place = level.series.sagittalPlaces[index] ?? null;
  const { transform } = view;
  const { hand, pointer } = useSagittalHand(level, place, transform?.scaleX ?? 1);
  const { surface, handlers } = usePointer(view, hand, "level", (by) =>
    level.series.turnTo.sagittalSlice(index + by),
  );
  const slice = state.kind === "ready" ? state.slice : null;
  const box = surface.current?.getBoundingClientRect();
  return (
    <div
      ref={surface}
      className="viewport"
      data-testid="sagittal"
      data-tool="level"
      data-state={state.kind}
      data-scale-x={transform?.scaleX}
      data-scale-y={transform?.scaleY}
      data-offset-x={transform && box && box.left + transform.offsetX}
      data-offset-y={transform && box && box.top + transform.offsetY}
      data-sop-instance-uid={slice?.facts.sopInstanceUid}
      aria-label={t("level.sagittalSeries")}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the slice takes the keyboard
      tabIndex={0}
      {...handlers}
    >
      <div ref={view.element} className="picture" data-empty={slice === null} />
      {slice !== null && transform !== null && place !== null && (
        <>
          <SagittalLayer level={level} slice={place} transform={transform} pointer={pointer} />
          <CornerText
            slice={slice}
            index={index}
            count={stack.length}
            window={view.window}
            zoom={view.zoom}
            pointer={null}
          />
          <VertebraMenu level={level} transform={transform} height={box?.height ?? 0} />
        </>
      )}
      {level.series.sagittal === null ? (
        <p className="viewport-empty">{t("level.noSagittal")}</p>
      ) : (
        level.series.sameFrame &&
        level.hand.menu === null && (
          <p className="viewport-note">
            {tool === "vertebra" && level.marks.shown.labels.vertebrae.length > 0
              ? t("level.hint.count")
              : tool === "endplate" && level.hand.pending !== null
                ? t("level.hint.posterior")
                : t(`level.hint.${tool}`)}
          </p>
        )
      )}
    </div>
  );
}
