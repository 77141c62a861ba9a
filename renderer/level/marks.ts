import { assertNever } from "../../src/base/assert-never.ts";
import type { Vector3 } from "../../src/image/slice-geometry.ts";
import type { Endplate } from "../../src/level/endplate.ts";
import {
  addVertebra,
  deleteVertebra,
  moveVertebra,
  renameVertebra,
  type SpineLabels,
  setLumbarCount,
  type VertebraLabel,
} from "../../src/level/spine-labels.ts";
import type { LumbarCount } from "../../src/level/vertebra.ts";
import type { CaseLevel, MarkedSagittal } from "../../src/study/case/case-level.ts";
import type { CaseLevelProposal } from "../../src/study/case/case-level-proposal.ts";

/** The L3 inferior endplate and the sagittal slice it was marked on. */
export interface MarkedEndplate {
  readonly endplate: Endplate;
  readonly sagittal: MarkedSagittal;
}

/** What the reader has marked on the sagittal slices of one frame of reference. */
export interface Marks {
  readonly labels: SpineLabels;
  readonly marked?: MarkedEndplate;
  /** What a model proposed, where the marks began with it. */
  readonly proposal?: CaseLevelProposal;
}

export const noMarks: Marks = { labels: { lumbarCount: 5, vertebrae: [] } };

/** Everything that can be done to the marks, as plain data. */
export type MarksCommand =
  | { readonly kind: "add-vertebra"; readonly centre: Vector3; readonly name?: string }
  | { readonly kind: "move-vertebra"; readonly name: string; readonly centre: Vector3 }
  | { readonly kind: "rename-vertebra"; readonly name: string; readonly to: string }
  | { readonly kind: "delete-vertebra"; readonly name: string }
  | { readonly kind: "lumbar-count"; readonly lumbarCount: LumbarCount }
  | { readonly kind: "mark-endplate"; readonly marked: MarkedEndplate }
  | { readonly kind: "delete-endplate" }
  | { readonly kind: "delete-all" };

export function changeMarks(marks: Marks, command: MarksCommand): Marks {
  const { labels } = marks;
  const count = (next: SpineLabels): Marks => (next === labels ? marks : { ...marks, labels: next });
  switch (command.kind) {
    case "add-vertebra":
      return count(addVertebra(labels, command.centre, command.name));
    case "move-vertebra":
      return count(moveVertebra(labels, command.name, command.centre));
    case "rename-vertebra":
      return count(renameVertebra(labels, command.name, command.to));
    case "delete-vertebra":
      return count(deleteVertebra(labels, command.name));
    case "lumbar-count":
      return count(setLumbarCount(labels, command.lumbarCount));
    case "mark-endplate":
      return { ...marks, marked: command.marked };
    case "delete-endplate": {
      const { marked: _, ...rest } = marks;
      return rest;
    }
    case "delete-all":
      return noMarks;
    default:
      return assertNever(command);
  }
}

/** The endplate through two points, whichever was marked first: y grows to the patient's back (LPS+). */
export const endplateThrough = (a: Vector3, b: Vector3, sagittalNormal: Vector3): Endplate =>
  a[1] <= b[1]
    ? { anterior: a, posterior: b, sagittalNormal }
    : { anterior: b, posterior: a, sagittalNormal };

/** The marks that a Case was confirmed with. */
export const marksOf = (level: CaseLevel | undefined): Marks | null =>
  level?.confirmed === "endplate"
    ? { labels: level.labels, marked: { endplate: level.endplate, sagittal: level.sagittal } }
    : null;

/** The marks that a model proposes. */
export const marksOfProposal = (proposal: CaseLevelProposal): Marks => ({
  labels: { lumbarCount: 5, vertebrae: proposal.vertebrae },
  marked: { endplate: proposal.endplate, sagittal: proposal.sagittal },
  proposal,
});

/** Whether the endplate is where the model put it. */
export const isEndplateProposed = ({ marked, proposal }: Marks): boolean =>
  proposal !== undefined && marked?.endplate === proposal.endplate;

/** Whether a vertebra is where the model put it, and has the name that the model gave it. */
export const isVertebraProposed = ({ proposal }: Marks, label: VertebraLabel): boolean =>
  proposal?.vertebrae.includes(label) === true;
