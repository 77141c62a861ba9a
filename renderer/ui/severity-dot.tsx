import type { Severity } from "../../src/base/issue-definition.ts";
import { useMessages } from "../messages/use-messages.ts";
import "./severity-dot.css";

/** The coloured dot before a message; read aloud as error, warning or note. */
export function SeverityDot({ severity }: { readonly severity: Severity }) {
  const { t } = useMessages();
  return <span className={`dot dot-${severity}`} role="img" aria-label={t(`status.${severity}`)} />;
}
