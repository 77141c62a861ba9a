import { describeLevelOrigin } from "../../../src/study/texts/describe-level-origin.ts";
import { AxialLayer } from "../../level/axial-layer.tsx";
import { LevelChip } from "../../level/level-chip.tsx";
import { isEndplateProposed } from "../../level/marks.ts";
import { ProposalInset } from "../../level/proposal/proposal-inset.tsx";
import { SagittalPane } from "../../level/sagittal-pane.tsx";
import { useAxialHand } from "../../level/use-axial-hand.ts";
import type { Level } from "../../level/use-level.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { useCommands } from "../../state/commands/commands-context.ts";
import { useSession } from "../../state/session/slice-session-context.ts";
import type { SliceStore } from "../../state/studies/slice-store.ts";
import { Viewport } from "../../viewer/viewport.tsx";

interface StageProps {
  readonly level: Level;
  readonly store: SliceStore;
  /** Told when the reader's hand is on a picture. */
  readonly onTouch: () => void;
}

/** The slice, and beside it the sagittal one while the level is looked for. */
export function Stage({ level, store, onTouch }: StageProps) {
  const commands = useCommands();
  const { live, view, work, workbench, changeWorkbench } = useSession();
  const { language } = useMessages();
  const { axial, axialPlaces, axialIndex } = level.series;
  const place = axialPlaces[axialIndex] ?? null;
  const { hand } = useAxialHand(level, place);
  const finding = workbench.mode === "level";
  const canLieAtLevel = axial?.facts.plane !== "sagittal" && axial?.facts.plane !== "coronal";
  const find = () => changeWorkbench({ kind: "mode", mode: "level" });
  return (
    <main
      className="stage"
      data-mode={workbench.mode}
      onPointerDownCapture={onTouch}
      onWheelCapture={onTouch}
    >
      {finding && <SagittalPane level={level} store={store} />}
      <Viewport
        hand={finding ? hand : null}
        chip={
          canLieAtLevel &&
          live !== null && (
            <LevelChip
              confirmed={live.analysis.result.level}
              proposed={level.result.measured?.level}
              issues={live.analysis.result.issues}
              isFinding={level.proposal.isFinding}
              isProposed={level.result.isAtPick && isEndplateProposed(level.marks.shown)}
              origin={describeLevelOrigin(work ?? {}, language)}
              onOpen={find}
            />
          )
        }
        onScroll={(by) => (by < 0 ? commands["previous-slice"]?.() : commands["next-slice"]?.())}
      >
        {finding && place !== null && view.transform !== null && (
          <AxialLayer level={level} slice={place} transform={view.transform} />
        )}
        {!finding && <ProposalInset level={level} store={store} onOpen={find} />}
      </Viewport>
    </main>
  );
}
