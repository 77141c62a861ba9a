import { issueMessage } from "../../src/base/issue.ts";
import type { RiskOfResult } from "../../src/project/clinical/risk-of-result.ts";
import { importedValue } from "../risk/imported-value.ts";
import { Answer, Caveats, Contributions } from "../risk/risk-result.tsx";
import { useRiskTexts } from "../risk/use-risk-texts.ts";
import { useReportTexts } from "./use-report-texts.ts";

/** The risk part of the report, which names its model. */
export function RiskSection({ risk }: { readonly risk: RiskOfResult | undefined }) {
  const { say, language } = useReportTexts();
  if (risk === undefined) {
    return (
      <section>
        <h2>{say("risk")}</h2>
        <p>{say("noRisk")}</p>
      </section>
    );
  }
  const { model, input, predicted } = risk;
  return (
    <section className="risk">
      <h2>{say("risk")}</h2>
      <p className="small">
        {say("model", { title: model.title[language], name: model.name, version: model.version })}
      </p>
      <FromTable risk={risk} />
      {predicted.ok ? (
        <>
          <div className="risk-parts">
            <Answer model={model} prediction={predicted.value} />
            <Contributions model={model} input={input} prediction={predicted.value} />
          </div>
          <Caveats prediction={predicted.value} />
        </>
      ) : (
        predicted.issues.map((found) => (
          <p key={`${found.code} ${found.message}`}>{issueMessage(found, language)}</p>
        ))
      )}
    </section>
  );
}

/** Which values nobody typed, but the project's table has. */
function FromTable({ risk: { model, input } }: { readonly risk: RiskOfResult }) {
  const { say, of, language } = useRiskTexts();
  const labels = model.variables
    .filter(({ key }) => importedValue(input, key) !== undefined)
    .map(({ label }) => of(label));
  if (labels.length === 0) return null;
  return (
    <p className="small">
      {say("fromTableList", { variables: labels.join(language === "en" ? ", " : "、") })}
    </p>
  );
}
