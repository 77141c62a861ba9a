import { createContext, useContext } from "react";
import type { SliceSession } from "./use-slice-session.ts";

/** The session that the tools, panels and picture beneath work in. */
export const SliceSessionContext = createContext<SliceSession | null>(null);

export function useSession(): SliceSession {
  const session = useContext(SliceSessionContext);
  if (session === null) throw new Error("There is no slice above this part of the window.");
  return session;
}
