import { createContext, type ReactNode, useContext } from "react";
import { type Issues, type Take, useIssues } from "./use-issues.ts";

/** The messages that the part of the window beneath adds to. */
export const IssuesContext = createContext<Issues | null>(null);

/** Gives everything beneath one list of messages. */
export function IssuesProvider({ children }: { readonly children: ReactNode }) {
  return <IssuesContext value={useIssues()}>{children}</IssuesContext>;
}

/** The messages of this part of the window: to show, to add to, to take back. */
export function useReporting(): Issues {
  const issues = useContext(IssuesContext);
  if (issues === null) throw new Error("There is no list of messages above this part of the window.");
  return issues;
}

/** Takes the value of a result and reports its issues. */
export const useTake = (): Take => useReporting().take;
