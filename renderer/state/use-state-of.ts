import { useCallback, useState } from "react";

/** State that belongs to a subject: as soon as there is another one, it is again what it was at first. */
export function useStateOf<Value>(subject: unknown, first: Value) {
  const [held, setHeld] = useState({ subject, value: first });
  const same = Object.is(held.subject, subject);
  if (!same) setHeld({ subject, value: first });
  const set = useCallback((value: Value) => setHeld({ subject, value }), [subject]);
  return [same ? held.value : first, set] as const;
}
