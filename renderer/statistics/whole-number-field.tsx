import { useState } from "react";

interface WholeNumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly range: readonly [least: number, greatest: number];
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** A whole number within a range; what is none is marked and changes nothing. */
export function WholeNumberField({
  id,
  label,
  range: [least, greatest],
  value,
  onValue,
}: WholeNumberFieldProps) {
  const [text, setText] = useState(String(value));
  const read = (typed: string) => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN);
  const fits = (number: number) => number >= least && number <= greatest;
  return (
    <label className="field wide">
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        data-testid={id}
        value={text}
        aria-invalid={!fits(read(text))}
        title={`${least}–${greatest}`}
        onChange={({ target }) => {
          setText(target.value);
          if (fits(read(target.value))) onValue(read(target.value));
        }}
      />
    </label>
  );
}
