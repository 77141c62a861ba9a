import type { Issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { agreementOfPairs, readerErrorOf } from "../../pipeline/agreement/agreement-of-pairs.ts";
import type { ReaderErrorOfStudy } from "../../project/clinical/keep-reader-error.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { pairsOfStudy } from "../../project/repeats/pairs-of-study.ts";
import { program } from "../../study/case/program.ts";
import type { StatisticsReport } from "../document/report.ts";
import { agreementOfPairsReport } from "./agreement-of-pairs-report.ts";

/** What an agreement study of a project found, ready to be shown, and the error that a risk can be computed with. */
export interface StudyAgreement extends ReaderErrorOfStudy {
  readonly report: StatisticsReport;
}

/** The agreement of a study's blinded repeats with the first readings. Issues: those of `pairsOfStudy` and `agreementOfPairs`. */
export function agreementOfStudy(
  store: Pick<ProjectStore, "repeats" | "latestCase" | "repeatCase">,
  study: string,
): Result<StudyAgreement> {
  const pairs = pairsOfStudy(store, study);
  if (!pairs.ok) return pairs;
  const found = agreementOfPairs(pairs.value);
  const issues: readonly Issue[] = [...pairs.issues, ...found.issues];
  if (!found.ok) return failure(found.issues[0], ...found.issues.slice(1), ...pairs.issues);
  return success(
    {
      study,
      pairs: found.value.pairs.length,
      report: agreementOfPairsReport(found.value, program),
      readerError: readerErrorOf(found.value),
    },
    issues,
  );
}
