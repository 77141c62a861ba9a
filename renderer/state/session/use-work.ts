import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Result } from "../../../src/base/result.ts";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import { defaultRecipe, type Recipe } from "../../../src/fat/recipe.ts";
import { caseFromSlice } from "../../../src/pipeline/measuring/case-from-slice.ts";
import type { Case } from "../../../src/study/case/case.ts";
import type { CaseLevelProposal } from "../../../src/study/case/case-level-proposal.ts";
import { sliceIdOf } from "../../../src/study/project/project-slice.ts";
import { bridge } from "../bridge.ts";
import { useReporting } from "../issues-context.tsx";
import { createCaseKeeper, type KeepState } from "../work/case-keeper.ts";
import { type CommandLog, carryOut, redo, startLog, undo, withProposal } from "../work/command-log.ts";
import { inheritedRecipe } from "../work/inherited-recipe.ts";
import { type Work, type WorkCommand, workOf } from "../work/work.ts";

/** Where work is kept and found again. */
export interface WorkPlace {
  keep(work: Case): Promise<Result<null>>;
  recall(sha256: string, frame: number): Promise<Result<Case | null>>;
}

/** With the slice: in the open project where it is one of its slices, else with the program. */
const withTheSlice: WorkPlace = {
  keep: (work) => bridge().keepCase(work),
  recall: (sha256, frame) => bridge().recallCase(sha256, frame),
};

interface LastRecipe {
  readonly recipe: Recipe;
  readonly study: string | undefined;
}

const sliceKey = ({ sha256, facts }: LoadedSlice) => sliceIdOf({ sha256, frame: facts.frame });

/**
 * The work on the current slice: recalled when the slice is opened, kept after every command. The log of each
 * slice stays for as long as the window does, so undo still works after looking at another slice.
 */
export function useWork(slice: LoadedSlice | null, place: WorkPlace = withTheSlice) {
  const { report, take } = useReporting();
  const [logs, setLogs] = useState<ReadonlyMap<string, CommandLog>>(new Map());
  const [kept, setKept] = useState<KeepState>("saved");
  /** Grows when work is forgotten, so that the current slice is read again. */
  const [forgotten, setForgotten] = useState(0);
  const last = useRef<LastRecipe>({ recipe: defaultRecipe, study: undefined });
  const current = useRef(logs);
  const keeper = useRef(
    createCaseKeeper(
      (work) => place.keep(work),
      (state, issues) => {
        setKept(state);
        report(issues);
      },
    ),
  );
  const key = slice === null ? "" : sliceKey(slice);
  const log = logs.get(key) ?? null;
  const study = slice?.facts.studyInstanceUid;
  if (log !== null) last.current = { recipe: log.present.recipe, study };
  const recipe = inheritedRecipe(last.current.recipe, last.current.study === study);
  const fresh: Work = useMemo(() => ({ rois: [], recipe }), [recipe]);
  const freshWork = useRef(fresh);
  freshWork.current = fresh;

  const put = useCallback((at: string, next: CommandLog) => {
    current.current = new Map(current.current).set(at, next);
    setLogs(current.current);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: also once its work was forgotten
  useEffect(() => {
    if (slice === null || current.current.has(key)) return;
    let wanted = true;
    place.recall(slice.sha256, slice.facts.frame).then((result) => {
      if (!wanted || current.current.has(key)) return;
      const found = take(result);
      put(key, startLog(found ? workOf(found) : freshWork.current));
    });
    return () => {
      wanted = false;
    };
  }, [slice, key, put, take, place, forgotten]);

  /** Lets the work on these slices, or all, be read again: it was changed by something else. */
  const forget = useCallback((ids?: readonly string[]) => {
    if (ids?.length === 0) return;
    const rest = new Map(ids === undefined ? [] : current.current);
    for (const id of ids ?? []) rest.delete(id);
    current.current = rest;
    keeper.current.drop();
    setLogs(rest);
    setForgotten((before) => before + 1);
  }, []);
  const idle = useCallback(() => keeper.current.idle(), []);

  const changeOn = (of: LoadedSlice, how: (log: CommandLog) => CommandLog) => {
    const before = current.current.get(sliceKey(of));
    if (before === undefined) return;
    const after = how(before);
    if (after === before) return;
    put(sliceKey(of), after);
    keeper.current.keep(caseFromSlice({ slice: of, sha256: of.sha256, ...after.present }));
  };
  const change = (how: (log: CommandLog) => CommandLog) => {
    if (slice !== null) changeOn(slice, how);
  };

  return {
    /** What a slice without kept work begins with. */
    fresh,
    /** Null until the slice and its kept work have been read. */
    log,
    kept,
    forget,
    /** Resolves once every stroke has reached the machine. */
    idle,
    run: (command: WorkCommand) => change((before) => carryOut(before, command)),
    /** Changes the work on a slice that may be out of sight; `make` is given the work as it then is. */
    async runOn(of: LoadedSlice, make: (work: Work) => WorkCommand | null) {
      const at = sliceKey(of);
      if (!current.current.has(at)) {
        const found = take(await place.recall(of.sha256, of.facts.frame));
        if (!current.current.has(at)) put(at, startLog(found ? workOf(found) : freshWork.current));
      }
      changeOn(of, (before) => {
        const command = make(before.present);
        return command === null ? before : carryOut(before, command);
      });
    },
    /**
     * What a model proposes for the level of a slice becomes part of the work on it. It is kept with the first thing that the
     * reader does: looking at a slice leaves nothing behind.
     */
    suppose(of: LoadedSlice, proposal: CaseLevelProposal) {
      const before = current.current.get(sliceKey(of));
      const after = before && withProposal(before, proposal);
      if (after !== undefined && after !== before) put(sliceKey(of), after);
    },
    undo: () => change(undo),
    redo: () => change(redo),
  };
}

export type WorkHistory = ReturnType<typeof useWork>;
