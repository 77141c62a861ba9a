import { useState } from "react";
import type { NewRepeats } from "../../src/desktop-api.ts";
import { canBeRepeated } from "../../src/study/project/plan-repeats.ts";
import type { Worklist } from "../state/project/use-worklist.ts";
import { Segments } from "../ui/segments.tsx";
import { useSecondReaderTexts } from "./use-second-reader-texts.ts";

interface NewStudyFormProps {
  readonly worklist: Worklist;
  /** Who sits at the window. */
  readonly reader: string;
  readonly onDraw: (wanted: NewRepeats) => Promise<void>;
}

const usualCount = 30;

/** Which slices are drawn again, how many, and by whom. */
export function NewStudyForm({ worklist, reader, onDraw }: NewStudyFormProps) {
  const { say } = useSecondReaderTexts();
  const { rows, byId } = worklist.list;
  const { chosen } = worklist.choice;
  const { facts } = worklist;
  const [study, setStudy] = useState("");
  const [second, setSecond] = useState(reader);
  const [which, setWhich] = useState<"all" | "chosen">("all");
  const [seed, setSeed] = useState(facts?.id.slice(0, 8) ?? "1");
  const all = rows.filter(canBeRepeated).map(({ id }) => id);
  const selected = chosen.filter((id) => {
    const row = byId.get(id);
    return row !== undefined && canBeRepeated(row);
  });
  const ids = which === "all" ? all : selected;
  const [count, setCount] = useState<number | null>(null);
  const wanted = Math.min(count ?? usualCount, ids.length);
  const ready = study.trim() !== "" && second.trim() !== "" && seed.trim() !== "" && wanted > 0;
  return (
    <form
      className="study-form"
      data-testid="study-form"
      onSubmit={(event) => {
        event.preventDefault();
        const names = { study: study.trim(), reader: second.trim(), seed: seed.trim() };
        if (ready) void onDraw({ ...names, ids, count: wanted });
      }}
    >
      <h3>{say("new")}</h3>
      <label className="field wide">
        <span>{say("name")}</span>
        <input
          data-testid="study-name"
          value={study}
          maxLength={80}
          onChange={({ target }) => setStudy(target.value)}
        />
      </label>
      <label className="field wide">
        <span>{say("reader")}</span>
        <input
          data-testid="study-reader"
          value={second}
          maxLength={80}
          onChange={({ target }) => setSecond(target.value)}
        />
      </label>
      <Segments
        testid="study-which"
        label={say("which")}
        value={which}
        options={[
          { value: "all", text: say("which.all", { count: all.length }) },
          { value: "chosen", text: say("which.chosen", { count: selected.length }) },
        ]}
        onChoose={setWhich}
      />
      <label className="field wide">
        <span>{say("count")}</span>
        <input
          type="number"
          data-testid="study-count"
          min={1}
          max={ids.length}
          value={wanted}
          onChange={({ target }) => setCount(Math.max(0, Math.trunc(target.valueAsNumber) || 0))}
        />
        {ids.length > 0 && (
          <small className="hint">{say("share", { percent: Math.round((100 * wanted) / ids.length) })}</small>
        )}
      </label>
      {wanted < usualCount && <p className="hint">{say("few")}</p>}
      <label className="field wide" title={say("seedWhy")}>
        <span>{say("seed")}</span>
        <input
          data-testid="study-seed"
          value={seed}
          maxLength={80}
          onChange={({ target }) => setSeed(target.value)}
        />
      </label>
      <button type="submit" className="primary" data-testid="study-draw" disabled={!ready}>
        {say("draw")}
      </button>
    </form>
  );
}
