import { useDeferredValue, useMemo, useState } from "react";
import type { SliceFacts } from "../../src/image/slice.ts";
import type { MeasureResult } from "../../src/measure/measure-result.ts";
import type { RiskContext } from "../../src/project/clinical/risk-context.ts";
import { riskInputOf, riskOfResult, scoreModels } from "../../src/project/clinical/risk-of-result.ts";
import type { Clinical } from "../../src/study/case/clinical.ts";
import { AboutPage } from "./about-page.tsx";
import { withModel } from "./clinical-change.ts";
import { PaperPage } from "./paper-page.tsx";
import { RiskForm } from "./risk-form.tsx";
import { RiskResult } from "./risk-result.tsx";
import { useRiskTexts } from "./use-risk-texts.ts";
import "./risk.css";

interface RiskPageProps {
  readonly result: MeasureResult;
  readonly facts: SliceFacts;
  readonly clinical: Clinical | undefined;
  /** What the slice's project adds. */
  readonly context: RiskContext;
  readonly onClinical: (clinical: Clinical | undefined) => void;
  /** Absent while nothing can be printed. */
  readonly onPrint: (() => void) | undefined;
  readonly onClose: () => void;
}

const pages = ["patient", "about", "paper"] as const;

/** The risk of the measured slice's patient, beside the slice. While a limit is dragged it follows as it can. */
export function RiskPage(props: RiskPageProps) {
  const { result, facts, clinical, context, onClinical, onPrint, onClose } = props;
  const { say, of } = useRiskTexts();
  const [page, setPage] = useState<(typeof pages)[number]>("patient");
  const measured = useDeferredValue(result);
  const risk = useMemo(
    () => riskOfResult(measured, facts, clinical, context),
    [measured, facts, clinical, context],
  );
  const { model, input, predicted } = risk;
  const nothingGiven = [clinical?.values ?? {}, context.known].every(
    (values) => Object.keys(values).length === 0,
  );
  const named = clinical?.model ?? model.name;
  const models = [...scoreModels, ...context.models];
  return (
    <section className="risk-page" data-testid="risk" aria-label={say("title")}>
      <header className="risk-head">
        <h2>{say("title")}</h2>
        <select
          data-testid="risk-model"
          aria-label={say("model")}
          value={named}
          onChange={({ target }) => onClinical(withModel(clinical, target.value))}
        >
          {models.map((one) => (
            <option key={one.name} value={one.name}>
              {one.basedOn === undefined
                ? of(one.title)
                : say("modelVersion", { title: of(one.title), version: one.version })}
            </option>
          ))}
          {models.every(({ name }) => name !== named) && <option value={named}>{named}</option>}
        </select>
        <button type="button" data-testid="risk-print" disabled={onPrint === undefined} onClick={onPrint}>
          {say("print")}
        </button>
        <button type="button" className="quiet" data-testid="risk-close" onClick={onClose}>
          {say("close")}
        </button>
      </header>
      <p className="risk-notice">{say("notice")}</p>
      <nav className="risk-pages segments">
        {pages.map((one) => (
          <button
            key={one}
            type="button"
            data-testid={`risk-page-${one}`}
            aria-pressed={page === one}
            onClick={() => setPage(one)}
          >
            {say(`page.${one}`)}
          </button>
        ))}
      </nav>
      {page === "patient" && (
        <div className="risk-columns">
          <RiskForm
            model={model}
            measured={riskInputOf(measured, facts, {}, context.known)}
            readerError={context.readerError}
            clinical={clinical}
            outOfRange={predicted.ok ? predicted.value.outOfRange : []}
            conversions={predicted.ok ? predicted.value.conversions : []}
            onClinical={onClinical}
          />
          <div>
            {nothingGiven && (
              <p className="risk-how" data-testid="risk-nothing">
                {say("nothingGiven")}
              </p>
            )}
            {Object.keys(input).length > 0 && <RiskResult risk={risk} />}
          </div>
        </div>
      )}
      {page === "about" && <AboutPage model={model} />}
      {page === "paper" && <PaperPage input={input} />}
    </section>
  );
}
