import { useEffect, useState } from "react";
import { noRiskContext, type RiskContext } from "../../src/project/clinical/risk-context.ts";
import { bridge } from "../state/bridge.ts";
import { useTake } from "../state/issues-context.tsx";

/**
 * What the open project adds to the risk of a slice: asked for whenever the risk comes into sight, since tables and
 * models are changed elsewhere in the window.
 *
 * @param id null where the slice is none of the project's.
 */
export function useRiskContext(id: string | null, inSight: boolean): RiskContext {
  const take = useTake();
  const [context, setContext] = useState(noRiskContext);
  useEffect(() => {
    if (!inSight) return;
    if (id === null) return setContext(noRiskContext);
    let wanted = true;
    void bridge()
      .riskContext(id)
      .then((found) => {
        if (wanted) setContext(take(found) ?? noRiskContext);
      });
    return () => {
      wanted = false;
    };
  }, [id, inSight, take]);
  return context;
}
