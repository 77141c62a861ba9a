interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly testid: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, testid, value, options, onChoose } = props;
  return (
    <div className="field">
      <span>{label}</span>
      <fieldset className="segments" aria-label={label}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            data-testid={`${testid}-${option.value}`}
            aria-pressed={option.value === value}
            onClick={() => onChoose(option.value)}
          >
            {option.text}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
