import type { Language } from "../../base/language.ts";
import type { RiskOfResult } from "../../project/clinical/risk-of-result.ts";
import type { Case } from "../../study/case/case.ts";

/**
 * What a printed report says, as the machine measured it again; the page that is printed only shows it. It names the
 * patient as the Case does. `risk` is absent where no clinical value is known.
 */
export interface ReportDocument {
  readonly language: Language;
  readonly work: Case;
  /** Each region has a threshold of its own, so there is red within the regions only. */
  readonly ownThresholds: boolean;
  /** Whether there is a picture of the level to print. */
  readonly showsLevel?: boolean;
  readonly risk?: RiskOfResult;
}
