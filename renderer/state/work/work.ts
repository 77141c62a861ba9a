import { assertNever } from "../../../src/base/assert-never.ts";
import { present } from "../../../src/base/present.ts";
import type { Recipe } from "../../../src/fat/recipe.ts";
import { giveWay } from "../../../src/roi/edit/give-way.ts";
import type { Outline } from "../../../src/roi/outline.ts";
import type { ImageSize } from "../../../src/roi/rasterise.ts";
import type { Convention, Roi } from "../../../src/roi/roi.ts";
import type { Case, ExternalCsa } from "../../../src/study/case/case.ts";
import type { CaseLevel } from "../../../src/study/case/case-level.ts";
import type { CaseLevelProposal } from "../../../src/study/case/case-level-proposal.ts";
import type { Clinical } from "../../../src/study/case/clinical.ts";
import type { Drawn } from "../../../src/study/case/drawn.ts";
import { type EditByShape, editedRegions } from "./edited-regions.ts";
import { snapRoi } from "./snap-outline.ts";

/** What the reader has made of one slice: the part of a Case that can be changed. */
export interface Work {
  readonly rois: readonly Roi[];
  readonly recipe: Recipe;
  readonly externalCsa?: ExternalCsa;
  readonly level?: CaseLevel;
  readonly levelProposal?: CaseLevelProposal;
  readonly clinical?: Clinical;
  readonly drawn?: Drawn;
}

/** Everything that can be done to the work, as plain data. One stroke is one command. */
export type WorkCommand =
  | { readonly kind: "put-roi"; readonly roi: Roi; readonly nudged?: Nudged }
  | { readonly kind: "put-rois"; readonly rois: readonly Roi[] }
  /**
   * After an edit that may change several regions: what it changed of those that it began with (`before`). What has come
   * or gone since then stays so.
   */
  | { readonly kind: "set-rois"; readonly before: readonly Roi[]; readonly rois: readonly Roi[] }
  | { readonly kind: "edit-by-shape"; readonly by: EditByShape }
  | { readonly kind: "add-outline"; readonly name: string; readonly outline: Outline }
  | {
      readonly kind: "set-outline";
      readonly name: string;
      readonly index: number;
      readonly outline: Outline;
      readonly nudged?: Nudged;
    }
  | { readonly kind: "delete-outline"; readonly name: string; readonly index: number }
  | { readonly kind: "delete-roi"; readonly name: string }
  | { readonly kind: "rename-roi"; readonly name: string; readonly to: string }
  | { readonly kind: "set-convention"; readonly name: string; readonly convention: Convention }
  | { readonly kind: "set-recipe"; readonly recipe: Recipe }
  | { readonly kind: "set-external-csa"; readonly externalCsa?: ExternalCsa }
  /** `levelProposal`: what a model had proposed; one that the work has already stays. */
  | { readonly kind: "set-level"; readonly level?: CaseLevel; readonly levelProposal?: CaseLevelProposal }
  | { readonly kind: "set-clinical"; readonly clinical?: Clinical }
  | { readonly kind: "put-drawn"; readonly rois: readonly Roi[]; readonly drawn: Drawn }
  | {
      readonly kind: "review-drafts";
      readonly names: readonly string[];
      readonly reviewed: "accepted" | "rejected";
    }
  | { readonly kind: "replace-work"; readonly work: Work }
  /** An edit of one region at whose border the neighbours give way, on a slice of this size. */
  | { readonly kind: "edit-apart"; readonly edit: RegionEdit; readonly size: ImageSize };

/** What a key has moved by a small step: the region, one of its outlines, or the vertex of this index. */
export type Nudged = "region" | "outline" | number;

/** The commands that can give a region pixels of its neighbours. */
export type RegionEdit = Extract<WorkCommand, { readonly kind: "put-roi" | "add-outline" | "set-outline" }>;

/** Lets neighbours give way to what a command draws; any other command stays as it is. */
export function apartCommand(command: WorkCommand, size: ImageSize): WorkCommand {
  switch (command.kind) {
    case "put-roi":
    case "add-outline":
    case "set-outline":
      return { kind: "edit-apart", edit: command, size: { rows: size.rows, columns: size.columns } };
    default:
      return command;
  }
}

/**
 * Whether a command moves by a key what the one before it moved by a key: then it says where that is in the end, and
 * stands for both.
 */
export function goesOnNudging(command: WorkCommand, before: WorkCommand): boolean {
  if (command.kind === "edit-apart" && before.kind === "edit-apart")
    return goesOnNudging(command.edit, before.edit);
  if (command.kind === "put-roi" && before.kind === "put-roi")
    return (
      command.nudged !== undefined && before.nudged !== undefined && command.roi.name === before.roi.name
    );
  if (command.kind !== "set-outline" || before.kind !== "set-outline") return false;
  const isSame = command.name === before.name && command.index === before.index;
  return isSame && command.nudged !== undefined && command.nudged === before.nudged;
}

/** The work after a command; the same object where the command changes nothing. */
export function applyCommand(work: Work, command: WorkCommand): Work {
  switch (command.kind) {
    case "put-roi":
      return { ...work, rois: putRoi(work.rois, snapRoi(command.roi)) };
    case "put-rois":
      return { ...work, rois: command.rois.reduce(putRoi, work.rois) };
    case "set-rois":
      return setRois(work, withChanges(work.rois, command.before, command.rois));
    case "edit-by-shape":
      return setRois(work, editedRegions(command.by, work.rois));
    case "add-outline":
      return changeRoi(work, command.name, (roi) => ({
        ...roi,
        outlines: [...roi.outlines, command.outline],
      }));
    case "set-outline":
      return changeRoi(work, command.name, (roi) =>
        withOutlines(
          roi,
          roi.outlines.map((outline, index) => (index === command.index ? command.outline : outline)),
        ),
      );
    case "delete-outline":
      return changeRoi(work, command.name, (roi) =>
        withOutlines(
          roi,
          roi.outlines.filter((_, index) => index !== command.index),
        ),
      );
    case "delete-roi":
      return { ...work, rois: work.rois.filter((roi) => roi.name !== command.name) };
    case "rename-roi":
      return renameRoi(work, command.name, command.to);
    case "set-convention":
      return changeRoi(work, command.name, (roi) => ({ ...roi, convention: command.convention }));
    case "set-recipe":
      return { ...work, recipe: command.recipe };
    case "set-external-csa": {
      const { externalCsa: _before, ...rest } = work;
      return command.externalCsa === undefined ? rest : { ...rest, externalCsa: command.externalCsa };
    }
    case "set-level": {
      const { level: _before, ...rest } = work;
      const levelProposal = work.levelProposal ?? command.levelProposal;
      return { ...rest, ...present({ level: command.level, levelProposal }) };
    }
    case "set-clinical": {
      const { clinical: _before, ...rest } = work;
      return command.clinical === undefined ? rest : { ...rest, clinical: command.clinical };
    }
    case "put-drawn":
      return { ...work, rois: command.rois.reduce(putRoi, work.rois), drawn: command.drawn };
    case "review-drafts":
      return reviewDrafts(work, command.names, command.reviewed);
    case "replace-work":
      return command.work;
    case "edit-apart":
      return editApart(work, command.edit, command.size);
    default:
      return assertNever(command);
  }
}

/** Regions are distinguished by name: one of the same name is replaced in its place. */
function putRoi(rois: readonly Roi[], roi: Roi): readonly Roi[] {
  const known = rois.some((other) => other.name === roi.name);
  return known ? rois.map((other) => (other.name === roi.name ? roi : other)) : [...rois, roi];
}

/** Regions in the place of all; those that are not changed stay the same objects. */
function setRois(work: Work, rois: readonly Roi[]): Work {
  if (rois === work.rois) return work;
  return { ...work, rois: rois.map((roi) => (work.rois.includes(roi) ? roi : snapRoi(roi))) };
}

/** The present regions with what an edit made of those before it. One that has been deleted since then stays deleted. */
function withChanges(present: readonly Roi[], before: readonly Roi[], after: readonly Roi[]): readonly Roi[] {
  const among = (rois: readonly Roi[], { name }: Roi) => rois.some((roi) => roi.name === name);
  return after
    .filter((roi) => !before.includes(roi) && (among(present, roi) || !among(before, roi)))
    .reduce(
      putRoi,
      present.filter((roi) => !among(before, roi) || among(after, roi)),
    );
}

function changeRoi(work: Work, name: string, change: (roi: Roi) => Roi | null): Work {
  const rois = work.rois.flatMap((roi) => {
    if (roi.name !== name) return [roi];
    const changed = change(roi);
    return changed === null ? [] : [snapRoi(changed)];
  });
  return { ...work, rois };
}

function editApart(work: Work, edit: RegionEdit, size: ImageSize): Work {
  const name = edit.kind === "put-roi" ? edit.roi.name : edit.name;
  const before = work.rois.find((roi) => roi.name === name);
  const edited = applyCommand(work, edit);
  const rois = giveWay(edited.rois, name, before, size);
  return rois === edited.rois ? edited : { ...edited, rois };
}

/** Marks structures that a model drew; the region of a rejected one goes. */
function reviewDrafts(work: Work, names: readonly string[], reviewed: "accepted" | "rejected"): Work {
  const { drawn } = work;
  if (!drawn?.structures.some(({ name }) => names.includes(name))) return work;
  const structures = drawn.structures.map((structure) =>
    names.includes(structure.name) ? { ...structure, reviewed } : structure,
  );
  const rois = reviewed === "accepted" ? work.rois : work.rois.filter(({ name }) => !names.includes(name));
  return { ...work, rois, drawn: { ...drawn, structures } };
}

/** A region without outlines is no region. */
function withOutlines(roi: Roi, outlines: readonly Outline[]): Roi | null {
  const [first, ...more] = outlines;
  return first === undefined ? null : { ...roi, outlines: [first, ...more] };
}

function renameRoi(work: Work, name: string, to: string): Work {
  const roi = work.rois.find((other) => other.name === name);
  if (roi === undefined || name === to) return work;
  const rest = work.rois.filter((other) => other.name !== to);
  return { ...work, rois: rest.map((other) => (other === roi ? { ...roi, id: to, name: to } : other)) };
}

/** The part of a Case that can be changed. */
export const workOf = ({ rois, recipe, externalCsa, level, levelProposal, clinical, drawn }: Case): Work => ({
  rois,
  recipe,
  ...present({ externalCsa, level, levelProposal, clinical, drawn }),
});
