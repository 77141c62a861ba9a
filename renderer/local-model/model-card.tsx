import type { ReactNode } from "react";
import type { LocalModel } from "../../src/risk/local/make-local-model.ts";
import { useLocalModelTexts } from "./use-local-model-texts.ts";

interface ModelCardProps {
  readonly local: LocalModel;
  readonly title: string;
  readonly testid: string;
  /** What can be done with it. */
  readonly children: ReactNode;
}

const measures = [
  ["auc", "auc"],
  ["slope", "calibrationSlope"],
  ["brier", "brier"],
] as const;

/** A local model in short: its patients, and how well it does with the optimism taken away. */
export function ModelCard({ local, title, testid, children }: ModelCardProps) {
  const { say } = useLocalModelTexts();
  const { population, version, name } = local.model;
  return (
    <section className="study-card" data-testid={testid} data-version={version} data-name={name}>
      <header>
        <strong>{title}</strong>
        <span className="hint">{say("of", { n: population.n, events: population.events })}</span>
      </header>
      <dl className="model-measures" title={say("corrected")}>
        {measures.map(([key, measure]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd data-testid={`local-${key}`} data-value={local.validation[measure].corrected}>
              {local.validation[measure].corrected.toFixed(3)}
            </dd>
          </div>
        ))}
      </dl>
      <div className="batch-buttons">{children}</div>
    </section>
  );
}
