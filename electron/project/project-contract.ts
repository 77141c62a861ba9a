import type { Language } from "../../src/base/language.ts";
import type { Result } from "../../src/base/result.ts";
import type { ExportedSlices } from "../../src/desktop-api.ts";
import type { ProjectExportKind } from "../../src/node/export-project/project-export-kinds.ts";
import type { ClinicalPreview } from "../../src/project/clinical/clinical-preview.ts";
import type { RiskContext } from "../../src/project/clinical/risk-context.ts";
import type { StoreMethod } from "../../src/project/open/open-project.ts";
import type { ProjectStore } from "../../src/project/project-store.ts";
import type { Approval } from "../../src/project/worklist/approve-slices.ts";
import type { StudyAgreement } from "../../src/report/agreement/agreement-of-study.ts";
import type { RiskModel } from "../../src/risk/model/risk-model.ts";
import type { Table } from "../../src/stats/table/table.ts";
import type { Actor } from "../../src/study/project/actor.ts";
import type { ProjectFacts } from "../../src/study/project/project-facts.ts";
import type { ClinicalMapping } from "../../src/study/project/read-clinical-table.ts";
import type { WorklistRow } from "../../src/study/project/worklist-row.ts";

type StoreCalls = {
  readonly [Method in StoreMethod]: (
    ...given: Parameters<ProjectStore[Method]>
  ) => Promise<ReturnType<ProjectStore[Method]>>;
};

/** A project as it is when it was opened. */
export interface OpenedProject {
  readonly facts: ProjectFacts;
  readonly rows: readonly WorklistRow[];
}

/** The process that holds the project's file: one project at a time, one call after the other. */
export interface ProjectProcessApi extends StoreCalls {
  /** Makes or opens a project beside the one that is open. */
  createAt(path: string, by: Actor): Promise<Result<OpenedProject>>;
  openAt(path: string, readOnly: boolean): Promise<Result<OpenedProject>>;
  /** Closes the open project and puts the other one in its place, which has to be that of the path. */
  takeOpened(path: string): Promise<Result<null>>;
  /** Closes the other one. */
  dropOpened(): Promise<Result<null>>;
  /** Opens the project that was open in a process that died; the other one stays. */
  reopenAt(path: string, readOnly: boolean): Promise<Result<null>>;
  /** Slices with work under way: at the start what an earlier run left behind. */
  draftedSlices(): Promise<Result<readonly string[]>>;
  /** Writes an export. */
  exportTo(
    kind: ProjectExportKind,
    ids: readonly string[],
    target: string,
    language: Language,
    by: Actor,
  ): Promise<Result<ExportedSlices>>;
  /** `approveSlices` on the open project. */
  approve(ids: readonly string[], by: Actor, word?: string): Promise<Result<Approval>>;
  agreementOf(study: string): Promise<Result<StudyAgreement>>;
  riskContextFor(patientId: string | undefined): Promise<Result<RiskContext>>;
  previewTable(path: string, mapping: ClinicalMapping): Promise<Result<ClinicalPreview>>;
  /** Answers how many patients were written. */
  importTable(path: string, mapping: ClinicalMapping, by: Actor): Promise<Result<number>>;
  trainingTableFor(model: RiskModel): Promise<Result<Table>>;
  localModelDocuments(): Promise<Result<readonly string[]>>;
  currentFacts(): Promise<Result<ProjectFacts>>;
  closeStore(): Promise<Result<null>>;
}
