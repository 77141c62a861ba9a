import type { StepNeed } from "../../src/risk/local/update-step.ts";
import type { StepsOpen } from "./local-model-work.ts";
import { useLocalModelTexts } from "./use-local-model-texts.ts";

interface StepRowProps {
  readonly need: StepNeed;
  readonly steps: StepsOpen;
  readonly disabled: boolean;
  readonly onMake: () => void;
}

/** One way to adapt the model: what it does, what it needs, and what is missing for it. */
export function StepRow({ need, steps, disabled, onMake }: StepRowProps) {
  const { say, language } = useLocalModelTexts();
  const { step, enough } = need;
  const have = { ...steps, patients: steps.events + steps.nonEvents };
  const lacking = (["patients", "events", "nonEvents"] as const).flatMap((what) => {
    const count = need[what] - have[what];
    return count > 0 ? [say(`lacks.${what}`, { count })] : [];
  });
  return (
    <section className="study-card" data-testid={`step-${step}`} data-enough={enough}>
      <header>
        <strong>{say(`step.${step}`)}</strong>
        <button
          type="button"
          className={enough ? "primary" : undefined}
          data-testid={`make-${step}`}
          disabled={disabled || !enough}
          onClick={onMake}
        >
          {say("make")}
        </button>
      </header>
      <span className="hint">{say(`step.${step}.what`)}</span>
      <span className="hint">
        {say("needs", { patients: need.patients, events: need.events, nonEvents: need.nonEvents })}
      </span>
      {lacking.length > 0 && (
        <span className="step-refused" data-testid={`refused-${step}`}>
          {say("lacks", { what: lacking.join(language === "en" ? ", " : "，") })}
        </span>
      )}
    </section>
  );
}
