import { useEffect, useRef, useState } from "react";
import { type ClickedGesture, type Gesture, isClicked } from "./gesture.ts";

const waits = (gesture: Gesture) => isClicked(gesture) || gesture.kind === "question";

/**
 * The stroke on the slice in sight. One drawn click by click, and one that is to be answered, waits while
 * another slice is looked at.
 *
 * @param subject names the slice.
 * @param onResumed told when a slice comes back into sight on which a stroke waits.
 */
export function useGesture(subject: string, onResumed: (waiting: ClickedGesture) => void) {
  /** The strokes at once, for events that come before the next picture. */
  const held = useRef<ReadonlyMap<string, Gesture>>(new Map());
  const [shown, setShown] = useState(held.current);
  const resumed = useRef(onResumed);
  resumed.current = onResumed;
  useEffect(() => {
    const waiting = held.current.get(subject) ?? null;
    if (isClicked(waiting)) resumed.current(waiting);
  }, [subject]);
  return {
    gesture: shown.get(subject) ?? null,
    inHand: () => held.current.get(subject) ?? null,
    put(gesture: Gesture | null) {
      if (gesture === (held.current.get(subject) ?? null)) return;
      const waiting = [...held.current].filter(([of, other]) => of !== subject && waits(other));
      held.current = new Map(gesture === null ? waiting : [...waiting, [subject, gesture]]);
      setShown(held.current);
    },
  };
}
