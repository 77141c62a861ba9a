import { useState } from "react";
import type { OpenedRepeat, RepeatFacts } from "../../src/desktop-api.ts";
import { bridge } from "../state/bridge.ts";
import { useTake } from "../state/issues-context.tsx";
import { useSettings } from "../state/settings-context.ts";
import { type Take, useIssues } from "../state/use-issues.ts";
import { nextRepeat, studiesOf } from "./studies-of.ts";

/** A repeat that is being drawn, and how far its study has come. */
export interface RepeatInHand extends OpenedRepeat {
  readonly repeat: RepeatFacts;
  readonly done: number;
  readonly total: number;
}

/**
 * Going through the repeats of a study, one after the other. `before` is waited for: the window's last strokes. What is
 * said while reading has a list of its own: older messages may name files and patients.
 */
export function useReading(before: () => Promise<void>) {
  const take = useTake();
  const { reader = "" } = useSettings().settings;
  const { clear, ...messages } = useIssues();
  const [inHand, setInHand] = useState<RepeatInHand | null>(null);
  /** Name of the study that was read to its end. */
  const [begun, setBegun] = useState(false);
  const [ended, setEnded] = useState<string | null>(null);

  const goOn = async (study: string, tell: Take) => {
    const repeats = tell(await bridge().repeats());
    if (repeats === undefined) return setInHand(null);
    const next = nextRepeat(repeats, study, reader);
    clear();
    if (next === undefined) {
      setEnded(study);
      return setInHand(null);
    }
    const opened = tell(await bridge().openRepeat(study, next.code));
    const { done, total } = studiesOf(repeats).find((one) => one.study === study)!;
    setInHand(opened === undefined ? null : { ...opened, repeat: next, done, total });
  };
  return {
    inHand,
    messages: { ...messages, clear },
    /** Whether anything was read yet. */
    begun,
    ended,
    async start(study: string) {
      setEnded(null);
      setBegun(true);
      await before();
      take(await bridge().settleWork());
      await goOn(study, take);
    },
    /** Puts the repeat into the project and opens the next one. */
    async finish() {
      if (inHand === null) return;
      const { study, code } = inHand.repeat;
      const finished = messages.take(await bridge().finishRepeat(study, code));
      if (finished !== undefined) await goOn(study, take);
    },
    leave: () => setInHand(null),
  };
}

export type Reading = ReturnType<typeof useReading>;
