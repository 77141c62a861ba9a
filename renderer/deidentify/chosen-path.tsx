import type { ReactNode } from "react";

interface ChosenPathProps {
  readonly label: string;
  /** Empty while none is chosen. */
  readonly path: string;
  readonly testid: string;
  /** The buttons to choose it. */
  readonly children: ReactNode;
}

/** A file or folder that was chosen, and choosing it. */
export function ChosenPath({ label, path, testid, children }: ChosenPathProps) {
  return (
    <div className="chosen-path">
      <span>{label}</span>
      <div className="batch-buttons">{children}</div>
      {path !== "" && (
        <small className="hint" data-testid={testid} title={path}>
          {path}
        </small>
      )}
    </div>
  );
}
