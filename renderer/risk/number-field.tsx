import { type ReactNode, useEffect, useState } from "react";
import { useRiskTexts } from "./use-risk-texts.ts";

interface NumberFieldProps {
  readonly testid: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly autoFocus?: boolean;
  /** What counts while the field is empty. */
  readonly placeholder?: string | undefined;
  readonly onCommit: (value: number | undefined) => void;
  /** The unit, behind the field. */
  readonly children?: ReactNode;
}

/** A number with a point for decimals; undefined where it is none. */
function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^[−–]/, "-");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** A number that counts once the field is left, or Enter is pressed; empty is unknown, and so is what is no number. */
export function NumberField(props: NumberFieldProps) {
  const { testid, label, value, autoFocus, placeholder, onCommit, children } = props;
  const { say } = useRiskTexts();
  const shown = value === undefined ? "" : String(value);
  const [text, setText] = useState(shown);
  useEffect(() => setText((before) => (shown === "" && isWrong(before) ? before : shown)), [shown]);
  const [checked, setChecked] = useState(true);
  const commit = () => {
    setChecked(true);
    const read = readNumber(text);
    if (read !== value) onCommit(read);
    else if (read !== undefined) setText(shown);
  };
  const wrong = checked && isWrong(text);
  return (
    <>
      <span className="risk-entry">
        <input
          aria-label={label}
          aria-invalid={wrong}
          data-testid={testid}
          inputMode="decimal"
          placeholder={placeholder}
          // biome-ignore lint/a11y/noAutofocus: the field appears because the reader asked for it
          autoFocus={autoFocus}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChecked(false);
          }}
          onBlur={commit}
          onKeyDown={(event) => event.key === "Enter" && commit()}
        />
        {children}
      </span>
      {wrong && <p className="risk-wrong">{say("notANumber")}</p>}
    </>
  );
}

const isWrong = (text: string) => text.trim() !== "" && readNumber(text) === undefined;
