import { useMemo, useState } from "react";
import type { RiskInput } from "../../src/risk/input/risk-input.ts";
import { riskModels } from "../../src/risk/models/risk-models.ts";
import { predictRisk } from "../../src/risk/predict/predict-risk.ts";
import { RiskResult } from "./risk-result.tsx";
import { useRiskTexts } from "./use-risk-texts.ts";

const published = riskModels.filter(({ use }) => use === "inspection");

/** The paper's own models, beside what is wrong with them. Their answers are for looking at the paper. */
export function PaperPage({ input }: { readonly input: RiskInput }) {
  const { say, of } = useRiskTexts();
  const [name, setName] = useState(published[0]?.name);
  const model = published.find((one) => one.name === name);
  const predicted = useMemo(() => model && predictRisk(model, input), [model, input]);
  if (model === undefined || predicted === undefined) return null;
  return (
    <article className="risk-paper" data-testid="risk-paper">
      <header>
        <h2>{say("paperTitle")}</h2>
        <select aria-label={say("model")} value={name} onChange={({ target }) => setName(target.value)}>
          {published.map((one) => (
            <option key={one.name} value={one.name}>
              {of(one.title)}
            </option>
          ))}
        </select>
      </header>
      <p className="risk-how">{say("paperNote")}</p>
      <div className="risk-columns">
        <section>
          <h3>{say("defects")}</h3>
          <ul className="risk-caveats">
            {model.defects.map(({ code, text }) => (
              <li key={code}>{of(text)}</li>
            ))}
          </ul>
          <h3>{say("coefficients")}</h3>
          <table className="risk-table">
            <thead>
              <tr>
                <th scope="col">{say("variable")}</th>
                <th scope="col">{say("coefficient")}</th>
                <th scope="col">{say("standardError")}</th>
              </tr>
            </thead>
            <tbody>
              {model.variables.map(({ key, label, coefficient, standardError }) => (
                <tr key={key}>
                  <td>{of(label)}</td>
                  <td>{coefficient}</td>
                  <td>{standardError}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h3>{say("withThese")}</h3>
          <RiskResult risk={{ model, input, predicted }} />
        </section>
      </div>
    </article>
  );
}
