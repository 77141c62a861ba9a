import { useCallback, useEffect, useRef, useState } from "react";
import type { BatchProgress, DesktopEvent, JobFacts, ProjectExport } from "../../../src/desktop-api.ts";
import type { ProjectFacts } from "../../../src/study/project/project-facts.ts";
import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";
import { bridge } from "../bridge.ts";
import { useTake } from "../issues-context.tsx";
import type { ReadingProgress } from "../studies/use-studies.ts";
import { mergeRows } from "./project-rows.ts";
import { useTakeOver } from "./use-take-over.ts";

/** A batch changes rows faster than anybody can read them. */
const mergeIntervalMs = 150;

const noRows: readonly WorklistRow[] = [];

/**
 * The open project as the machine reports it: its facts, all rows, and what is under way. `onReplaced` hears of slices
 * whose Cases were written by something other than this window; `onProject` that another project is open, or none.
 */
export function useProject(
  onReplaced: (ids: readonly string[]) => void,
  onProject: (facts: ProjectFacts | null) => void,
) {
  const take = useTake();
  const [facts, setFacts] = useState<ProjectFacts | null>(null);
  const [rows, setRows] = useState(noRows);
  const [batch, setBatch] = useState<BatchProgress | null>(null);
  const [jobs, setJobs] = useState<readonly JobFacts[]>([]);
  const [adding, setAdding] = useState<ReadingProgress | null>(null);
  const tell = useRef({ onReplaced, onProject });
  tell.current = { onReplaced, onProject };

  const show = useCallback(
    async (next: ProjectFacts | null) => {
      setFacts(next);
      setBatch(null);
      setRows(next === null ? noRows : (take(await bridge().worklist()) ?? noRows));
    },
    [take],
  );

  useEffect(() => {
    let changed: WorklistRow[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let mergedAt = 0;
    const merge = () => {
      timer = undefined;
      mergedAt = performance.now();
      const fresh = changed;
      changed = [];
      setRows((known) => mergeRows(known, fresh));
    };
    const forget = () => {
      clearTimeout(timer);
      timer = undefined;
      changed = [];
    };
    const hear = (event: DesktopEvent) => {
      if (event.kind === "project") {
        forget();
        tell.current.onProject(event.facts);
        void show(event.facts);
      }
      if (event.kind === "batch") setBatch(event.progress);
      if (event.kind === "adding") setAdding({ done: event.done, total: event.total });
      if (event.kind === "jobs") setJobs(event.jobs);
      if (event.kind !== "worklist") return;
      if (event.replaced === true) tell.current.onReplaced(event.rows.map(({ id }) => id));
      changed.push(...event.rows);
      timer ??= setTimeout(merge, performance.now() - mergedAt > mergeIntervalMs ? 0 : mergeIntervalMs);
    };
    const stop = bridge().onEvent(hear);
    // A window that was reloaded finds the project that is open.
    void bridge()
      .projectFacts()
      .then((result) => {
        if (result.ok && result.value !== null) void show(result.value);
      });
    void bridge()
      .jobs()
      .then((result) => result.ok && setJobs(result.value));
    return () => {
      stop();
      forget();
    };
  }, [show]);

  const takeOver = useTakeOver(onReplaced);
  const { offer } = takeOver;
  /** Answers how many rows are new, once it is known whether they begin with work that was done before. */
  const add = useCallback(
    async (paths: readonly string[]) => {
      setAdding({ done: 0, total: null });
      const fresh = take(await bridge().addToProject(paths));
      setAdding(null);
      if (fresh === undefined) return null;
      if (fresh.length > 0) await offer(fresh, fresh);
      return fresh.length;
    },
    [take, offer],
  );
  const exportAs = useCallback(
    async (kind: ProjectExport, ids: readonly string[]) =>
      take(await bridge().exportProject(kind, ids)) ?? null,
    [take],
  );
  return { facts, rows, batch, adding, add, jobs, exportAs, takeOver };
}

export type Project = ReturnType<typeof useProject>;
