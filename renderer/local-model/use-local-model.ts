import { useCallback, useEffect, useRef, useState } from "react";
import type { Issue } from "../../src/base/issue.ts";
import type { Language } from "../../src/base/language.ts";
import { fillText } from "../../src/base/language.ts";
import type { JobFacts } from "../../src/desktop-api.ts";
import { localModelName } from "../../src/project/clinical/local-model-documents.ts";
import { parseLocalModel, serialiseLocalModel } from "../../src/risk/local/local-model-document.ts";
import type { LocalModel } from "../../src/risk/local/make-local-model.ts";
import type { UpdateStep } from "../../src/risk/local/update-step.ts";
import { defaultRiskModel } from "../../src/risk/models/risk-models.ts";
import { defaultSeed } from "../../src/risk/predict/predict-risk.ts";
import type { Table } from "../../src/stats/table/table.ts";
import { bridge } from "../state/bridge.ts";
import { isOver } from "../state/is-over.ts";
import { localModelTexts } from "./local-model-texts.ts";
import { type LocalModelJob, startLocalModelJob } from "./local-model-thread.ts";
import type { StepsOpen } from "./local-model-work.ts";

/** Harrell advises some hundreds. */
export const bootstrapRepeats = 500;

/** Local models of the project: which steps its patients allow, a model being made, those that are kept. */
export function useLocalModel(jobs: readonly JobFacts[]) {
  const [base, setBase] = useState(defaultRiskModel.name);
  const [table, setTable] = useState<Table | null>(null);
  const [steps, setSteps] = useState<StepsOpen | null>(null);
  const [made, setMade] = useState<LocalModel | null>(null);
  const [kept, setKept] = useState<readonly LocalModel[]>([]);
  const [busy, setBusy] = useState(false);
  const [tableIssues, setTableIssues] = useState<readonly Issue[]>([]);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const job = useRef<LocalModelJob | null>(null);
  /** The turn among the project's long jobs while a model is made. */
  const [turn, setTurn] = useState<number | null>(null);
  useEffect(() => () => job.current?.stop(), []);
  const isStopped = jobs.some(({ id, state }) => id === turn && state === "stopped");
  useEffect(() => {
    if (isStopped) job.current?.stop();
  }, [isStopped]);

  const refresh = useCallback(async () => {
    const texts = await bridge().localModels();
    if (!texts.ok) return setIssues(texts.issues);
    setKept(
      texts.value.flatMap((text) => {
        const local = parseLocalModel(text);
        return local.ok ? [local.value] : [];
      }),
    );
  }, []);
  useEffect(() => void refresh(), [refresh]);

  useEffect(() => {
    let wanted = true;
    setSteps(null);
    setMade(null);
    setIssues([]);
    void (async () => {
      const found = await bridge().trainingTable(base);
      if (!wanted) return;
      setTableIssues(found.issues);
      if (!found.ok) return;
      setTable(found.value);
      const reply = await startLocalModelJob({ model: base, table: found.value }).reply;
      if (!wanted || reply?.kind !== "steps") return;
      setTableIssues([...found.issues, ...reply.result.issues]);
      if (reply.result.ok) setSteps(reply.result.value);
    })();
    return () => {
      wanted = false;
    };
  }, [base]);

  const version = String((Number(kept[0]?.model.version) || 0) + 1);
  return {
    base,
    setBase,
    steps,
    made,
    kept,
    busy,
    issues: [...tableIssues, ...issues],
    version,
    /** Makes a model of this step; the window goes on meanwhile. */
    async make(step: UpdateStep) {
      if (table === null || steps === null) return;
      const n = steps.events + steps.nonEvents;
      const text = (language: Language) => fillText(localModelTexts.description, language, { n });
      const choice = {
        step,
        name: `${localModelName}-${version}`,
        version,
        description: { en: text("en"), "zh-CN": text("zh-CN") },
        followUp: localModelTexts.followUp,
        seed: defaultSeed,
        repeats: bootstrapRepeats,
      };
      setBusy(true);
      setMade(null);
      const given = await bridge().takeTurn("local-model");
      if (!given.ok) {
        setBusy(false);
        return setIssues(given.issues);
      }
      setTurn(given.value);
      job.current = startLocalModelJob({ model: base, table, choice });
      const reply = await job.current.reply;
      setTurn(null);
      await bridge().endTurn(given.value);
      setBusy(false);
      if (reply?.kind !== "made") return;
      setIssues(reply.result.issues);
      if (reply.result.ok) setMade(reply.result.value);
    },
    stop() {
      const own = jobs.find((one) => one.kind === "local-model" && !isOver(one));
      if (own !== undefined) void bridge().stopJob(own.id);
    },
    async keep() {
      if (made === null) return;
      const written = await bridge().keepLocalModel(serialiseLocalModel(made));
      setIssues(written.issues);
      if (written.ok) setMade(null);
      await refresh();
    },
  };
}
