import { useEffect, useReducer, useRef, useState } from "react";
import type { Issue } from "../../src/base/issue.ts";
import type { Result } from "../../src/base/result.ts";
import type { StatisticsReport } from "../../src/report/document/report.ts";
import type { StatisticsChoice } from "../../src/report/statistics/statistics-analysis.ts";
import type { Table } from "../../src/stats/table/table.ts";
import { bridge } from "../state/bridge.ts";
import { StatisticsThread } from "../state/statistics/statistics-thread.ts";
import { type Analysis, changeStatistics, choiceOf, initialState } from "./statistics-state.ts";

export interface Outcome {
  readonly kind: Analysis | "nothing";
  readonly report: StatisticsReport | null;
  readonly issues: readonly Issue[];
}

const nothing: Outcome = { kind: "nothing", report: null, issues: [] };
const outcomeOf = (result: Result<StatisticsReport>, kind: Analysis): Outcome => ({
  kind,
  report: result.ok ? result.value : null,
  issues: result.issues,
});

interface OpenFile {
  readonly path: string;
  readonly name: string;
  readonly rows: number;
  readonly sheets?: Table["sheets"];
}

/** While the reader still clicks, nothing is computed. */
const patienceMs = 120;
/** So long a computation that was superseded may go on before it is ended, and the table read again. */
const longestWaitMs = 1500;

/** The state of the statistics page: the open table, the choice, and what was found for it. */
export function useStatistics() {
  const [thread] = useState(() => new StatisticsThread());
  const [state, change] = useReducer(changeStatistics, initialState);
  const [file, setFile] = useState<OpenFile | null>(null);
  const [fileIssues, setFileIssues] = useState<readonly Issue[]>([]);
  const [busy, setBusy] = useState<"reading" | "computing" | null>(null);
  const [found, setFound] = useState<Outcome>(nothing);
  const [audit, setAudit] = useState<Outcome>(nothing);
  const [stopped, setStopped] = useState(false);
  const [generation, setGeneration] = useState(0);
  useEffect(() => () => thread.stop(), [thread]);

  const latest = useRef(0);
  /** What the worker computes at the moment. */
  const running = useRef<Promise<unknown> | null>(null);
  /** Settles once the worker has the table again that it lost when it was stopped. */
  const restored = useRef<Promise<unknown>>(Promise.resolve());
  const choice = choiceOf(state);
  const key = JSON.stringify(choice);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is that of the choice, the generation that of the table
  useEffect(() => {
    const mine = ++latest.current;
    setStopped(false);
    if (choice === null || choice.kind !== found.kind) setFound(nothing);
    if (choice === null) return setBusy(null);
    setBusy("computing");
    const timer = setTimeout(() => void compute(mine, choice), patienceMs);
    return () => clearTimeout(timer);
  }, [key, generation]);

  /** Waits a little for what is computed already; that is ended where it takes long, as nobody wants it any more. */
  async function compute(mine: number, wanted: StatisticsChoice) {
    await Promise.race([running.current, new Promise((resolve) => setTimeout(resolve, longestWaitMs))]);
    if (mine !== latest.current) return;
    if (running.current !== null) restart();
    await restored.current;
    if (mine !== latest.current) return;
    const analysis = thread.analyse(wanted);
    running.current = analysis;
    const result = await analysis;
    if (running.current === analysis) running.current = null;
    if (mine !== latest.current) return;
    setFound(outcomeOf(result, wanted.kind));
    setBusy(null);
  }

  async function readInto(path: string, sheet?: string) {
    const read = await bridge().readTable(path);
    return read.ok ? thread.open(read.value.name, read.value.bytes, sheet) : read;
  }

  /** Ends what the worker does, which forgets its table and reads it again. */
  function restart() {
    thread.stop();
    running.current = null;
    if (file !== null) restored.current = readInto(file.path, file.sheets?.read);
  }

  /** @param sheet of a workbook; otherwise the first with a table. */
  async function open(path: string, sheet?: string) {
    latest.current++;
    if (busy === "computing") restart();
    setBusy("reading");
    setFileIssues([]);
    await restored.current;
    const opened = await readInto(path, sheet);
    setBusy(null);
    setFileIssues(opened.issues);
    if (!opened.ok) return setGeneration((before) => before + 1);
    if (opened.value.kind === "audit") {
      setAudit({ kind: "audit", report: opened.value.report, issues: [] });
      change({ kind: "analysis", analysis: "audit" });
    } else {
      const { name, rows, sheets } = opened.value;
      setFile({ path, name, rows, ...(sheets ? { sheets } : {}) });
      setFound(nothing);
      change({ kind: "opened", columns: opened.value.columns });
      setGeneration((before) => before + 1);
    }
  }

  /** Ends a computation that takes too long. The next change of the choice begins another. */
  function stop() {
    latest.current++;
    restart();
    setFound(nothing);
    setBusy(null);
    setStopped(true);
  }

  async function choose() {
    const chosen = await bridge().chooseTable();
    if (!chosen.ok) setFileIssues(chosen.issues);
    else if (chosen.value !== null) await open(chosen.value);
  }

  const outcome = state.analysis === "audit" ? audit : found;
  return { thread, state, change, file, busy, stopped, outcome, fileIssues, open, choose, stop };
}

export type Statistics = ReturnType<typeof useStatistics>;
