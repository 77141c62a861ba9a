import { useCallback, useEffect, useState } from "react";
import type { RepeatFacts } from "../../src/desktop-api.ts";
import { bridge } from "../state/bridge.ts";
import { useTake } from "../state/issues-context.tsx";
import type { WorklistPanelProps } from "../state/project/worklist-panel-props.ts";
import { useSettings } from "../state/settings-context.ts";
import { NewStudyForm } from "./new-study-form.tsx";
import { studiesOf } from "./studies-of.ts";
import { StudyCard } from "./study-card.tsx";
import { useSecondReaderTexts } from "./use-second-reader-texts.ts";
import "./second-reader.css";

/** Agreement studies of the project: to draw them by lot, to read them blinded, to see how well the readings agree. */
export function SecondReaderPanel(props: WorklistPanelProps) {
  const { worklist, ended, onRead, onAgreement } = props;
  const take = useTake();
  const { reader = "" } = useSettings().settings;
  const { say } = useSecondReaderTexts();
  const [repeats, setRepeats] = useState<readonly RepeatFacts[]>([]);
  const [errorOf, setErrorOf] = useState<string | null>(null);
  const refresh = useCallback(async () => setRepeats(take(await bridge().repeats()) ?? []), [take]);
  useEffect(() => void refresh(), [refresh]);
  const studies = studiesOf(repeats);
  const writable = worklist.facts?.readOnly === false;
  const takeError = async (study: string) => {
    const taken = take(await bridge().useReaderError(study));
    setErrorOf(taken === undefined ? null : study);
  };
  return (
    <div className="study-panel">
      <p className="hint">{say("explain")}</p>
      {ended !== null && (
        <p role="status" data-testid="study-ended">
          {say("allRead", { study: ended })}
        </p>
      )}
      <h3>{say("studies")}</h3>
      {studies.length === 0 && <p className="hint">{say("none")}</p>}
      {studies.map((study) => (
        <StudyCard
          key={study.study}
          study={study}
          reader={reader}
          onRead={writable ? () => onRead(study.study) : undefined}
          onAgreement={() => onAgreement(study.study)}
          onUseError={writable ? () => void takeError(study.study) : undefined}
        />
      ))}
      {errorOf !== null && (
        <p role="status" data-testid="study-error-used">
          {say("errorUsed", { study: errorOf })}
        </p>
      )}
      {writable && (
        <NewStudyForm
          key={studies.length}
          worklist={worklist}
          reader={reader}
          onDraw={async (wanted) => {
            take(await bridge().drawRepeats(wanted));
            await refresh();
          }}
        />
      )}
    </div>
  );
}
