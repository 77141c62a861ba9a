import { useCallback, useRef, useState } from "react";
import type { WorkOutside } from "../../../src/desktop-api.ts";
import { bridge } from "../bridge.ts";
import { useTake } from "../issues-context.tsx";

/**
 * Offers work that was done outside of the project. `onReplaced` hears of slices whose work in sight is not the project's:
 * those that begin without it.
 */
export function useTakeOver(onReplaced: (ids: readonly string[]) => void) {
  const take = useTake();
  const [offered, setOffered] = useState<readonly WorkOutside[] | null>(null);
  const answered = useRef<(taken: boolean) => void>(() => undefined);
  const replaced = useRef(onReplaced);
  replaced.current = onReplaced;

  /**
   * Offers the work on these slices, or on all; answers how many were taken over.
   *
   * @param fresh slices that are new in the project, whose work in sight is no longer what counts
   */
  const offer = useCallback(
    async (ids: readonly string[] | undefined, fresh: readonly string[] = []) => {
      const found = take(await bridge().workOutside(ids)) ?? [];
      let taken: readonly string[] = [];
      let count = 0;
      if (found.length > 0) {
        const isWanted = await new Promise<boolean>((resolve) => {
          answered.current = resolve;
          setOffered(found);
        });
        setOffered(null);
        if (isWanted) {
          taken = found.map(({ id }) => id);
          count = take(await bridge().takeOverWork(taken)) ?? 0;
        }
      }
      const replacedWork = found.filter(({ replaces }) => replaces).map(({ id }) => id);
      const others = fresh.filter((id) => !taken.includes(id));
      replaced.current([...others, ...(count > 0 ? replacedWork : [])]);
      return { found: found.length, taken: count };
    },
    [take],
  );
  const onAnswer = useCallback((wanted: boolean) => answered.current(wanted), []);
  return { offered, offer, onAnswer };
}
