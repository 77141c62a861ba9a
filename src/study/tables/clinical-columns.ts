import type { Cell } from "../../base/csv-text.ts";
import type { Text } from "../../base/language.ts";
import { unitConversions } from "../../risk/input/unit-conversions.ts";
import { riskModels } from "../../risk/models/risk-models.ts";
import { categoryValues } from "./category-values.ts";
import { type Column, type ColumnWords, missingRules } from "./column.ts";
import type { PatientSlice } from "./patient-slice.ts";

type Words = Pick<ColumnWords, "label" | "unit" | "type" | "values">;

/**
 * The clinical columns that the slices have values for: by the keys of the risk models (`clinical_ageYears`), other
 * columns of the patient's record (`record_` and their name), and the outcome. A value of the Case goes before that of
 * the patient's record.
 */
export function clinicalColumns(slices: readonly PatientSlice[]): readonly Column<PatientSlice>[] {
  const keys = sorted(slices.flatMap((slice) => Object.keys(clinicalValues(slice))));
  const others = sorted(slices.flatMap(({ patient }) => Object.keys(patient?.columns ?? {})));
  const hasOutcome = slices.some(({ patient }) => patient?.outcome !== undefined);
  return [
    ...keys.map(
      (key): Column<PatientSlice> => ({
        name: `clinical_${key}`,
        ...wordsOf(key),
        formula: "as entered with the Case, otherwise as in the patient's record",
        source: "the reader",
        missing: missingRules.unknown,
        cell: (slice) => clinicalValues(slice)[key],
      }),
    ),
    ...others.map(
      (name): Column<PatientSlice> => ({
        name: `record_${name}`,
        label: { en: name, "zh-CN": name },
        unit: "",
        type: slices.some(({ patient }) => typeof patient?.columns[name] === "string") ? "text" : "number",
        formula: `column ${name} of the imported table, unchanged`,
        source: "the reader",
        missing: missingRules.unknown,
        cell: ({ patient }) => patient?.columns[name],
      }),
    ),
    ...(hasOutcome ? [outcomeColumn] : []),
  ];
}

const outcomeColumn: Column<PatientSlice> = {
  name: "outcome",
  label: { en: "New vertebral fracture within the follow-up", "zh-CN": "随访期内新发椎体骨折" },
  unit: "",
  type: "integer",
  values: categoryValues.yesNo,
  formula: "1 yes, 0 no",
  source: "the reader",
  missing: missingRules.unknown,
  cell: ({ patient }): Cell => patient?.outcome,
};

const sorted = (names: readonly string[]) => [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));

const clinicalValues = ({ work, patient }: PatientSlice): { readonly [key: string]: number } => ({
  ...patient?.values,
  ...work?.clinical?.values,
});

/** What the risk models say of a value, also where it is given in another unit; else its key. */
function wordsOf(key: string): Words {
  const other = unitConversions.find(({ from }) => from === key);
  const variable = riskModels
    .flatMap(({ variables }) => variables)
    .find((one) => one.key === (other?.to ?? key));
  const plain: Text = { en: key, "zh-CN": key };
  if (variable === undefined) return { label: plain, unit: "", type: "number" };
  const unit = other?.fromUnit ?? variable.unit;
  if (variable.coding === "binary") {
    return { label: variable.label, unit: "", type: "integer", values: categoryValues.yesNo };
  }
  return { label: variable.label, unit: unit === "1" ? "" : unit, type: "number" };
}
