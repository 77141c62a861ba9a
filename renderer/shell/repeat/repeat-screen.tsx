import { useMemo, useState } from "react";
import { success } from "../../../src/base/result.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { RepeatBar } from "../../second-reader/repeat-bar.tsx";
import type { RepeatInHand } from "../../second-reader/use-reading.ts";
import { bridge } from "../../state/bridge.ts";
import type { CommandTable } from "../../state/commands/command-id.ts";
import { CommandsContext } from "../../state/commands/commands-context.ts";
import { useShortcuts } from "../../state/commands/use-shortcuts.ts";
import { useReporting } from "../../state/issues-context.tsx";
import { drawCommands } from "../../state/session/draw-commands.ts";
import { SliceSessionContext } from "../../state/session/slice-session-context.ts";
import { useSliceSession } from "../../state/session/use-slice-session.ts";
import type { WorkPlace } from "../../state/session/use-work.ts";
import { viewCommands } from "../../state/session/view-commands.ts";
import { createSliceStore } from "../../state/studies/slice-store.ts";
import { StatusBar } from "../../status/status-bar.tsx";
import { Viewport } from "../../viewer/viewport.tsx";
import { Side } from "../bars/side.tsx";
import { ToolStrip } from "../bars/tool-strip.tsx";
import "../layout.css";
import "./repeat-screen.css";

interface RepeatScreenProps {
  readonly inHand: RepeatInHand;
  readonly onFinish: () => Promise<void>;
  readonly onLeave: () => void;
}

/**
 * One blinded repeat, in place of everything else: the slice under its code, tools, regions and threshold. Nothing here
 * knows more of the slice than its pixels.
 */
export function RepeatScreen({ inHand, onFinish, onLeave }: RepeatScreenProps) {
  const { repeat, slice, convention } = inHand;
  const { study, code } = repeat;
  const { issues } = useReporting();
  const [store] = useState(() => createSliceStore(async () => success(slice)));
  const stack = useMemo(() => [{ path: code, frame: slice.facts.frame }], [code, slice]);
  const keeping = useMemo(() => repeatPlace(inHand), [inHand]);
  const { t } = useMessages();
  const session = useSliceSession({
    store,
    stack,
    index: 0,
    convention,
    keeping,
    outline: (_, wanted) => bridge().outlineRepeat(study, code, wanted),
  });
  const [leaving, setLeaving] = useState(false);
  const end = async (how: () => Promise<void> | void) => {
    if (leaving) return;
    setLeaving(true);
    await session.history.idle();
    await how();
    setLeaving(false);
  };
  const drawn = session.work !== null && session.work.rois.length > 0;
  const commands: CommandTable = {
    ...drawCommands(session),
    ...viewCommands(session),
    // A stroke in hand is not in the work yet.
    "repeat-finish":
      drawn && !leaving && session.drawing.gesture === null ? () => void end(onFinish) : undefined,
  };
  useShortcuts(commands);
  return (
    <SliceSessionContext value={session}>
      <CommandsContext value={commands}>
        <div className="workspace repeat" data-testid="repeat" data-code={code} data-busy={leaving}>
          <RepeatBar inHand={inHand} onLeave={() => void end(onLeave)} />
          <section className="tools" aria-label={t("tools.title")}>
            <ToolStrip levelTool={null} />
          </section>
          <main className="stage" data-mode="measure">
            <Viewport code={code} hand={null} onScroll={() => undefined} />
          </main>
          <aside className="side" tabIndex={-1} aria-label={t("side.title")}>
            <Side blinded />
          </aside>
          <StatusBar issues={issues} />
        </div>
      </CommandsContext>
    </SliceSessionContext>
  );
}

/** The work goes to the repeat, wherever the slice's own work is. */
const repeatPlace = ({ repeat: { study, code }, work }: RepeatInHand): WorkPlace => ({
  keep: (changed) => bridge().keepRepeat(study, code, changed),
  recall: async () => success(work),
});
