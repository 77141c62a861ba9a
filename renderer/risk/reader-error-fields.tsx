import { useState } from "react";
import { type Issue, issue, issueMessage } from "../../src/base/issue.ts";
import { failure, type Result } from "../../src/base/result.ts";
import { readReaderError } from "../../src/risk/predict/read-reader-error.ts";
import { assumedReaderError, type GivenReaderError } from "../../src/risk/predict/reader-error.ts";
import { bridge } from "../state/bridge.ts";
import { NumberField } from "./number-field.tsx";
import { useRiskTexts } from "./use-risk-texts.ts";

interface ReaderErrorFieldsProps {
  readonly given: GivenReaderError | undefined;
  /** From the project's own study, used where none is given. */
  readonly ofProject: GivenReaderError | undefined;
  readonly onGiven: (given: GivenReaderError | undefined) => void;
}

const quantities = [
  { key: "csaCm2", name: "CSA", unit: "cm²" },
  { key: "fdrPercent", name: "FDR", unit: "%" },
] as const;

/** The reader's own error of CSA and FDR: typed, from the result of an agreement study, or assumed. */
export function ReaderErrorFields({ given, ofProject, onGiven }: ReaderErrorFieldsProps) {
  const used = given ?? ofProject;
  const { say, of, language } = useRiskTexts();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  async function open() {
    const chosen = await bridge().chooseTable();
    if (!chosen.ok) return setIssues(chosen.issues);
    if (chosen.value === null) return;
    const read = await readStudy(chosen.value);
    setIssues(read.issues);
    if (read.ok) onGiven(read.value);
  }
  /** A number that is typed is no longer the study's. */
  function type(key: keyof typeof assumedReaderError, value: number | undefined) {
    const { [key]: _, source: __, ...other } = given ?? {};
    onGiven(value === undefined || value < 0 ? other : { ...other, [key]: value });
  }
  return (
    <div className="risk-field">
      <span className="risk-label">{say("readerError")}</span>
      <button type="button" className="quiet" data-testid="risk-sem-open" onClick={() => void open()}>
        {say("readerErrorOpen")}
      </button>
      <div className="risk-errors">
        {quantities.map(({ key, name, unit }) => (
          <div key={key}>
            <span aria-hidden="true">{name}</span>
            <NumberField
              testid={`risk-sem-${key}`}
              label={say("readerErrorOf", { variable: name })}
              value={given?.[key]}
              placeholder={given === undefined ? ofProject?.[key]?.toPrecision(3) : undefined}
              onCommit={(value) => type(key, value)}
            >
              <span className="risk-unit">{unit}</span>
            </NumberField>
          </div>
        ))}
      </div>
      <p className="risk-how" data-testid="risk-sem-source">
        {used?.source !== undefined
          ? say("readerErrorFrom", { source: of(used.source) })
          : say("readerErrorAssumed", {
              csa: assumedReaderError.csaCm2,
              fdr: assumedReaderError.fdrPercent,
            })}
      </p>
      {issues.map((found) => (
        <p key={found.code} className="risk-wrong">
          {issueMessage(found, language)}
        </p>
      ))}
    </div>
  );
}

async function readStudy(path: string): Promise<Result<GivenReaderError>> {
  const file = await bridge().readTable(path);
  if (!file.ok) return file;
  try {
    return readReaderError(JSON.parse(new TextDecoder().decode(file.value.bytes)));
  } catch {
    return failure(issue("risk-reader-error-unreadable", { reason: "it is not JSON" }, { path }));
  }
}
