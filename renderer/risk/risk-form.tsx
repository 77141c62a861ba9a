import { importedValue } from "../../src/risk/input/imported-value.ts";
import type { RiskInput, ShownConversion } from "../../src/risk/input/risk-input.ts";
import type { RiskModel, RiskVariable } from "../../src/risk/model/risk-model.ts";
import type { GivenReaderError } from "../../src/risk/predict/reader-error.ts";
import type { Clinical } from "../../src/study/case/clinical.ts";
import { withReaderError, withValue } from "./clinical-change.ts";
import { MeasuredField } from "./measured-field.tsx";
import { ReaderErrorFields } from "./reader-error-fields.tsx";
import { useRiskTexts } from "./use-risk-texts.ts";
import { VariableField } from "./variable-field.tsx";

interface RiskFormProps {
  readonly model: RiskModel;
  /** What was measured on the slice, or is in the project's table. */
  readonly measured: RiskInput;
  /** From the project's agreement study; used where none is typed. */
  readonly readerError: GivenReaderError | undefined;
  readonly clinical: Clinical | undefined;
  readonly outOfRange: readonly string[];
  readonly conversions: readonly ShownConversion[];
  readonly onClinical: (clinical: Clinical | undefined) => void;
}

const sliceKeys = ["csaCm2", "fdrPercent", "vbCm2"];

/** What the model is given: from the slice, from the patient's record, and what is only supposed. */
export function RiskForm(props: RiskFormProps) {
  const { model, measured, readerError, clinical, outOfRange, conversions, onClinical } = props;
  const { say } = useRiskTexts();
  const { variables } = model;
  const propsOf = (variable: RiskVariable) => ({
    variable,
    values: clinical?.values ?? {},
    imported: importedValue(measured, variable.key),
    outside: outOfRange.includes(variable.key),
    conversion: conversions.find(({ to }) => to.key === variable.key)?.text,
    onValue: (key: string, value: number | undefined) =>
      onClinical(withValue(clinical, variable.key, key, value)),
  });
  const isOfSlice = ({ key }: RiskVariable) => sliceKeys.includes(key);
  const isLater = ({ timing }: RiskVariable) => timing === "after-discharge";
  return (
    <form className="risk-form" data-testid="risk-form" onSubmit={(event) => event.preventDefault()}>
      <h3>{say("group.slice")}</h3>
      {variables.filter(isOfSlice).map((variable) => (
        <MeasuredField key={variable.key} {...propsOf(variable)} measured={measured} />
      ))}
      {variables.some(({ key }) => key === "csaCm2" || key === "fdrPercent") && (
        <ReaderErrorFields
          given={clinical?.readerError}
          ofProject={readerError}
          onGiven={(error) => onClinical(withReaderError(clinical, error))}
        />
      )}
      <h3>{say("group.baseline")}</h3>
      {variables
        .filter((variable) => !isOfSlice(variable) && !isLater(variable))
        .map((variable) => (
          <VariableField key={variable.key} {...propsOf(variable)} />
        ))}
      <h3>{say("group.scenario")}</h3>
      <p className="risk-how">{say("scenarioNote")}</p>
      {variables.filter(isLater).map((variable) => (
        <VariableField key={variable.key} {...propsOf(variable)} />
      ))}
    </form>
  );
}
