import { useState } from "react";
import { shownValue } from "../../src/report/risk/shown-value.ts";
import type { MeasuredProvenance, RiskInput } from "../../src/risk/input/risk-input.ts";
import { keysOf } from "../../src/risk/input/variable-keys.ts";
import { describeRecipe } from "../../src/study/texts/describe-recipe.ts";
import { resultTexts } from "../../src/study/texts/result-texts.ts";
import { FieldNote } from "./field-note.tsx";
import { useRiskTexts } from "./use-risk-texts.ts";
import { FromTable, Quantity, type VariableFieldProps } from "./variable-field.tsx";

interface MeasuredFieldProps extends VariableFieldProps {
  /** What was measured on the slice. */
  readonly measured: RiskInput;
}

/** A value of the slice: as measured, with how it was made, or typed in its place and marked so. */
export function MeasuredField(props: MeasuredFieldProps) {
  const { variable, values, outside, conversion, measured, onValue } = props;
  const { say, of, language } = useRiskTexts();
  const { key, label } = variable;
  const isTyped = keysOf(key).some((one) => values[one] !== undefined);
  const [typing, setTyping] = useState(false);
  const found = measured[key];
  const own = typeof found === "object" && found !== null ? found : undefined;
  const typed = isTyped || typing;
  const choose = (next: "measured" | "typed") => {
    setTyping(next === "typed");
    if (next === "measured" && isTyped) onValue(key, undefined);
  };
  return (
    <div className="risk-field" data-outside={outside}>
      <span className="risk-label" title={of(variable.definition)}>
        {of(label)}
      </span>
      <fieldset className="segments risk-source" aria-label={say("sourceOf", { variable: of(label) })}>
        {(["measured", "typed"] as const).map((source) => (
          <button
            key={source}
            type="button"
            data-testid={`risk-${source}-${key}`}
            aria-pressed={typed === (source === "typed")}
            onClick={() => choose(source)}
          >
            {say(source)}
          </button>
        ))}
      </fieldset>
      {typed ? (
        <>
          <Quantity
            variable={variable}
            values={values}
            outside={outside}
            conversion={conversion}
            onValue={onValue}
            autoFocus={typing}
          />
          <p className="risk-how">{say("typedNote")}</p>
        </>
      ) : own === undefined ? (
        <>
          <p className="risk-how">{say(key === "vbCm2" ? "notMeasuredRegion" : "notMeasured")}</p>
          <FromTable {...props} />
        </>
      ) : (
        <>
          <output className="risk-measured" data-testid={`risk-value-${key}`} data-value={own.value}>
            {shownValue(variable, own.value, language)}
          </output>
          {outside && <FieldNote variable={variable} />}
          {own.provenance.kind === "measured" ? (
            <HowMeasured how={own.provenance} />
          ) : (
            <FromTable {...props} />
          )}
        </>
      )}
    </div>
  );
}

function HowMeasured({ how }: { readonly how: MeasuredProvenance }) {
  const { say, language } = useRiskTexts();
  const { convention, level, weighting, recipe } = how;
  const words = [
    level === undefined ? say("levelUnknown") : say("atLevel"),
    convention === undefined ? say("conventionMixed") : resultTexts[convention][language],
    weighting === undefined ? say("weightingUnknown") : say("weighted", { weighting }),
  ];
  return (
    <p className="risk-how">
      {words.join(" · ")}
      {recipe !== undefined && <code>{describeRecipe(recipe)}</code>}
    </p>
  );
}
