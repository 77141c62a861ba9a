import { useEffect, useRef } from "react";

/** Brings the cursor's row into sight when the cursor was moved, and only then: who scrolls on is left alone. */
export function useCursorInSight(cursor: string | null, bring: () => void): void {
  const latest = useRef(bring);
  latest.current = bring;
  useEffect(() => {
    if (cursor !== null) latest.current();
  }, [cursor]);
}
