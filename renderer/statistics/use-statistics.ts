import { useEffect, useReducer, useRef, useState } from "react";
import type { Issue } from "../../src/base/issue.ts";
import type { Result } from "../../src/base/result.ts";
import type { StatisticsReport } from "../../src/stats/report/report.ts";
import type { StatisticsChoice } from "../../src/stats/report/statistics-report.ts";
import { bridge } from "../bridge.ts";
import { changeStatistics, choiceOf, initialState } from "./statistics-state.ts";
import { StatisticsThread } from "./statistics-thread.ts";

export interface Outcome {
  readonly report: StatisticsReport | null;
  readonly issues: readonly Issue[];
}

const nothing: Outcome = { report: null, issues: [] };
const outcomeOf = (result: Result<StatisticsReport>): Outcome => ({
  report: result.ok ? result.value : null,
  issues: result.issues,
});

interface OpenFile {
  readonly path: string;
  readonly name: string;
  readonly rows: number;
}

/** While the reader still clicks, nothing is computed. */
const patienceMs = 120;

/** The state of the statistics page: the open table, the choice, and what was found for it. */
export function useStatistics() {
  const [thread] = useState(() => new StatisticsThread());
  const [state, change] = useReducer(changeStatistics, initialState);
  const [file, setFile] = useState<OpenFile | null>(null);
  const [fileIssues, setFileIssues] = useState<readonly Issue[]>([]);
  const [busy, setBusy] = useState<"reading" | "computing" | null>(null);
  const [found, setFound] = useState<Outcome>(nothing);
  const [audit, setAudit] = useState<Outcome>(nothing);
  const [generation, setGeneration] = useState(0);
  useEffect(() => () => thread.stop(), [thread]);

  const latest = useRef(0);
  const choice = choiceOf(state);
  const key = JSON.stringify(choice);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the choice, the generation for the table
  useEffect(() => {
    const mine = ++latest.current;
    setFound(nothing);
    if (choice === null) return setBusy(null);
    setBusy("computing");
    const timer = setTimeout(() => void compute(mine, choice), patienceMs);
    return () => clearTimeout(timer);
  }, [key, generation]);

  async function compute(mine: number, wanted: StatisticsChoice) {
    const result = await thread.analyse(wanted);
    if (mine !== latest.current) return;
    setFound(outcomeOf(result));
    setBusy(null);
  }

  async function open(path: string) {
    setBusy("reading");
    setFileIssues([]);
    const read = await bridge().readTable(path);
    const opened = read.ok ? await thread.open(read.value.name, read.value.bytes) : read;
    setBusy(null);
    setFileIssues(opened.issues);
    if (!opened.ok) return;
    if (opened.value.kind === "audit") {
      setAudit({ report: opened.value.report, issues: [] });
      change({ kind: "analysis", analysis: "audit" });
    } else {
      setFile({ path, name: opened.value.name, rows: opened.value.rows });
      change({ kind: "opened", columns: opened.value.columns });
      setGeneration((before) => before + 1);
    }
  }

  /** Ends a computation that takes too long; the table is read again. */
  async function stop() {
    latest.current++;
    thread.stop();
    change({ kind: "choose", columns: [] });
    if (file === null) return setBusy(null);
    setBusy("reading");
    const read = await bridge().readTable(file.path);
    if (read.ok) await thread.open(read.value.name, read.value.bytes);
    setBusy(null);
  }

  async function choose() {
    const chosen = await bridge().chooseTable();
    if (!chosen.ok) setFileIssues(chosen.issues);
    else if (chosen.value !== null) await open(chosen.value);
  }

  const outcome = state.analysis === "audit" ? audit : found;
  return { thread, state, change, file, busy, outcome, fileIssues, open, choose, stop };
}

export type Statistics = ReturnType<typeof useStatistics>;
