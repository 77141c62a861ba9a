import { useState } from "react";
import { shownValue } from "../../src/report/risk/shown-value.ts";
import type { ImportedValue } from "../../src/risk/input/imported-value.ts";
import { brief, shownUnit } from "../../src/risk/input/shown-unit.ts";
import { keysOf, unitOfKey } from "../../src/risk/input/variable-keys.ts";
import type { RiskVariable } from "../../src/risk/model/risk-model.ts";
import type { Clinical } from "../../src/study/case/clinical.ts";
import { FieldNote } from "./field-note.tsx";
import { NumberField } from "./number-field.tsx";
import { useRiskTexts } from "./use-risk-texts.ts";

export interface VariableFieldProps {
  readonly variable: RiskVariable;
  readonly values: Clinical["values"];
  /** What the project's table says; it counts while nothing is typed. */
  readonly imported?: ImportedValue | undefined;
  /** Whether the value is outside the studied range. */
  readonly outside: boolean;
  /** How the value was turned into the model's unit, where it was. */
  readonly conversion?: string | undefined;
  readonly onValue: (key: string, value: number | undefined) => void;
}

/** One clinical value: a number with its unit, or yes and no; empty where it is unknown. */
export function VariableField(props: VariableFieldProps) {
  const { variable, outside } = props;
  const { of } = useRiskTexts();
  return (
    <div className="risk-field" data-outside={outside}>
      <span className="risk-label" title={of(variable.definition)}>
        {of(variable.label)}
      </span>
      {variable.coding === "binary" ? <YesNo {...props} /> : <Quantity {...props} />}
      <FromTable {...props} />
    </div>
  );
}

/** Says that a value is the table's, while nothing else is typed. */
export function FromTable({ variable, values, imported }: VariableFieldProps) {
  const { say, language } = useRiskTexts();
  if (imported === undefined || keysOf(variable.key).some((key) => values[key] !== undefined)) return null;
  const { key, value } = imported;
  const shown = shownValue({ ...variable, unit: unitOfKey(key) ?? variable.unit }, value, language);
  return (
    <p className="risk-how risk-known" data-testid={`risk-known-${variable.key}`} data-value={value}>
      {say("fromTable", { value: shown })}
    </p>
  );
}

function YesNo({ variable: { key, label }, values, imported, onValue }: VariableFieldProps) {
  const { say, of } = useRiskTexts();
  const value = values[key];
  return (
    <select
      aria-label={of(label)}
      data-testid={`risk-input-${key}`}
      value={value === undefined ? "" : String(value)}
      onChange={({ target }) => onValue(key, target.value === "" ? undefined : Number(target.value))}
    >
      <option value="">
        {imported === undefined ? say("unknown") : say(imported.value === 1 ? "yes" : "no")}
      </option>
      <option value="0">{say("no")}</option>
      <option value="1">{say("yes")}</option>
    </select>
  );
}

/** @param autoFocus where the reader has just asked for the field. */
export function Quantity({
  variable,
  values,
  imported,
  outside,
  conversion,
  onValue,
  autoFocus = false,
}: VariableFieldProps & { readonly autoFocus?: boolean }) {
  const { say, of, language } = useRiskTexts();
  const keys = keysOf(variable.key);
  const given = keys.find((key) => values[key] !== undefined);
  const [chosen, setChosen] = useState(given ?? imported?.key ?? variable.key);
  const key = given ?? chosen;
  const unit = (of: string) => shownUnit(unitOfKey(of) ?? variable.unit, language);
  const chooseUnit = (next: string) => {
    setChosen(next);
    const value = values[key];
    if (value !== undefined) onValue(next, value);
  };
  const [lower, upper] = variable.studied;
  // Beside a choice of units it has to be said which one the range is in.
  const studiedUnit = keys.length > 1 ? ` ${unit(variable.key)}` : "";
  return (
    <>
      <NumberField
        testid={`risk-input-${variable.key}`}
        label={of(variable.label)}
        value={values[key]}
        placeholder={imported?.key === key ? brief(imported.value) : undefined}
        autoFocus={autoFocus}
        onCommit={(value) => onValue(key, value)}
      >
        {keys.length > 1 ? (
          <select
            aria-label={say("unitOf", { variable: of(variable.label) })}
            data-testid={`risk-unit-${variable.key}`}
            value={key}
            onChange={({ target }) => chooseUnit(target.value)}
          >
            {keys.map((one) => (
              <option key={one} value={one}>
                {unit(one)}
              </option>
            ))}
          </select>
        ) : (
          <span className="risk-unit">{unit(key)}</span>
        )}
        {!outside && (
          <span className="risk-studied">
            {say("studied", { lower: brief(lower), upper: brief(upper), unit: studiedUnit })}
          </span>
        )}
      </NumberField>
      {conversion !== undefined && <p className="risk-how">{conversion}</p>}
      {outside && <FieldNote variable={variable} />}
    </>
  );
}
