import { useEffect, useState } from "react";

interface CommitFieldProps {
  readonly testid: string;
  readonly label: string;
  readonly caption: string;
  readonly value: string;
  readonly disabled?: boolean;
  /** Returns false where the text means nothing: then the field shows its value again. */
  readonly onCommit: (text: string) => unknown;
}

/** A field whose text counts once it is left, or Enter is pressed. */
export function CommitField({ testid, label, caption, value, disabled, onCommit }: CommitFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = () => {
    if (text !== value && onCommit(text) === false) setText(value);
  };
  return (
    <label className="limit">
      <span>{caption}</span>
      <input
        aria-label={label}
        data-testid={testid}
        value={text}
        disabled={disabled}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
      />
    </label>
  );
}
