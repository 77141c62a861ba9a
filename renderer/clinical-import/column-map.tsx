import type { PreviewedColumn } from "../../src/project/clinical/clinical-preview.ts";
import { shownUnit } from "../../src/risk/input/shown-unit.ts";
import { unitConversions } from "../../src/risk/input/unit-conversions.ts";
import { tabledVariables } from "../../src/risk/models/yang-2025-variables.ts";
import { clinicalKeys, columnMeanings } from "../../src/study/project/clinical-columns.ts";
import { useClinicalTexts } from "./use-clinical-texts.ts";

interface ColumnMapProps {
  readonly columns: readonly PreviewedColumn[];
  readonly disabled: boolean;
  readonly onMap: (column: string, meaning: string) => void;
}

/** What each column of the table was taken for; another meaning can be chosen. */
export function ColumnMap({ columns, disabled, onMap }: ColumnMapProps) {
  const { say, language } = useClinicalTexts();
  const keys = [...clinicalKeys].map((key) => ({ key, text: nameOf(key, language) }));
  return (
    <ul className="column-map">
      {columns.map(({ name, meaning, examples }) => {
        const taken = takenAs(meaning);
        return (
          <li key={name} data-testid="clinical-column" data-column={name} data-meaning={taken}>
            <span title={name}>{name}</span>
            <small className="hint" title={examples.join(", ")}>
              {examples.join(", ")}
            </small>
            <select
              aria-label={say("meaningOf", { column: name })}
              disabled={disabled}
              value={taken}
              onChange={({ target }) => onMap(name, target.value)}
            >
              {taken === "unknown" && <option value="unknown">{say("as.unknown")}</option>}
              {columnMeanings.map((one) => (
                <option key={one} value={one}>
                  {say(`as.${one}`)}
                </option>
              ))}
              <optgroup label={say("values")}>
                {keys.map(({ key, text }) => (
                  <option key={key} value={key}>
                    {text}
                  </option>
                ))}
              </optgroup>
            </select>
          </li>
        );
      })}
    </ul>
  );
}

function takenAs(meaning: PreviewedColumn["meaning"]): string {
  if (meaning.kind === "value") return meaning.key;
  if (meaning.kind === "identity") return "ignore";
  return meaning.kind === "unit-unknown" || meaning.kind === "coding-reversed" ? "unknown" : meaning.kind;
}

/** The variable of a key and the key's unit. */
function nameOf(key: string, language: "en" | "zh-CN"): string {
  const conversion = unitConversions.find(({ from }) => from === key);
  const variables: { readonly [key: string]: (typeof tabledVariables)[keyof typeof tabledVariables] } =
    tabledVariables;
  const variable = variables[conversion?.to ?? key];
  const unit = shownUnit(conversion?.fromUnit ?? variable?.unit ?? "", language);
  const label = variable?.label[language] ?? key;
  return unit === "" ? label : `${label}${language === "en" ? ", " : "，"}${unit}`;
}
