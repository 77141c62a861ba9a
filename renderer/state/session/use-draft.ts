import { useCallback, useEffect, useRef, useState } from "react";

/**
 * A value while something is dragged: taken over at most once a frame, so that a fast mouse costs no
 * more than a slow one. Null, the end of the drag, counts at once.
 */
export function useDraft<Value>() {
  const [draft, setDraft] = useState<Value | null>(null);
  const next = useRef<{ value: Value | null } | null>(null);
  const frame = useRef(0);
  const flush = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = 0;
    const proposed = next.current;
    if (proposed !== null) setDraft(() => proposed.value);
  }, []);
  const propose = useCallback(
    (value: Value | null) => {
      next.current = { value };
      if (value === null) flush();
      else if (frame.current === 0) frame.current = requestAnimationFrame(flush);
    },
    [flush],
  );
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return { draft, propose };
}
