import { type Issue, issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import type { Result } from "../../base/result.ts";
import type { SeriesEntry, SliceEntry, StudyEntry } from "../../dicom/series/study-listing.ts";
import { isOtherFrame } from "../../image/is-other-frame.ts";
import { patientToPixel } from "../../image/patient-to-pixel.ts";
import type { PlacedSlice } from "../../image/placed-slice.ts";
import type { Slice } from "../../image/slice.ts";
import type { Vector3 } from "../../image/slice-geometry.ts";
import { add, scale } from "../../image/vector3.ts";
import { assessLevel, type LevelAssessment } from "../../level/assess-level.ts";
import type { Endplate } from "../../level/endplate.ts";
import { endplateMiddle } from "../../level/endplate-middle.ts";
import { countIssues, type KnownCount } from "../../level/find/count-issues.ts";
import { countOfSpine } from "../../level/find/count-of-spine.ts";
import { type EndplatePlane, endplateOfTrack } from "../../level/find/endplate-of-track.ts";
import { type EndplateTarget, endplateName } from "../../level/find/endplate-target.ts";
import { findSpine } from "../../level/find/find-spine.ts";
import type { FoundVertebra, OtherCount } from "../../level/find/found-spine.ts";
import { looks, type SpineLook } from "../../level/find/look.ts";
import { lookAtSlice } from "../../level/find/look-at-slice.ts";
import { sagittalTurn } from "../../level/find/sagittal-turn.ts";
import { slicesToLookAt } from "../../level/find/slices-to-look-at.ts";
import type { SpineFinder } from "../../level/find/spine-finder.ts";
import type { PlacedView } from "../../level/find/spine-track.ts";
import { sliceDistance } from "../../level/slice-distance.ts";
import { lowConfidence, type ModelCard } from "../../segment/model-card.ts";
import { isAxialT2 } from "./choose-axial-series.ts";
import { sagittalSeriesInOrder } from "./choose-sagittal-series.ts";
import { sightOfSpine } from "./sight-of-spine.ts";

/** What finding a level needs of the machine. */
export interface LevelPorts {
  readSlice(path: string, frame: number): Promise<Result<Slice>>;
  readonly finder: SpineFinder;
  readonly card: ModelCard;
}

/** A vertebra in the patient; points in mm, LPS+. */
export interface PlacedVertebra {
  readonly level: string;
  readonly confidence: number;
  readonly centreMm: Vector3;
  readonly superior?: EndplatePlane;
  readonly inferior?: EndplatePlane;
}

/** The axial slice that is nearest to the wanted endplate. */
export interface LevelProposal {
  readonly series: SeriesEntry;
  readonly slice: SliceEntry;
  readonly assessment: LevelAssessment;
  readonly endplate: Endplate;
  /** From the slice to its neighbours in its stack, mm; absent for a lone slice. */
  readonly sliceDistanceMm?: number;
  /** Whether the coronal angle comes from several sagittal slices, or is only that to the slices' normal. */
  readonly coronalKnown: boolean;
  /** Of the count and of the plane together, 0 to 1. */
  readonly confidence: number;
}

/** What was found in one study. */
export interface StudyLevel {
  /** The series that was looked at, and its slice nearest to the middle of the wanted vertebra. */
  readonly sagittal?: { readonly series: SeriesEntry; readonly slice: SliceEntry };
  readonly vertebrae: readonly PlacedVertebra[];
  readonly alternatives: readonly OtherCount[];
  /** What is known about the count; absent where no vertebrae were found. */
  readonly count?: KnownCount;
  readonly proposal?: LevelProposal;
  readonly issues: readonly Issue[];
}

const nothing = (...issues: readonly Issue[]): StudyLevel => ({ vertebrae: [], alternatives: [], issues });

/** A plane that is seen on one or two slices cannot be checked against others. */
const uncheckedPlane = 0.7;
/** A slice farther from the endplate than this, and than half of a wider slice distance, is at another level, mm. */
const farthestMm = 10;
/** Marks that stray so far from their plane halve the confidence in it, mm. */
const halfSureMm = 2;

/**
 * Finds the vertebrae on the sagittal series of a study, and the axial slice nearest to an endplate. Issues (errors):
 * `level-no-sagittal`, `level-not-found`, `level-endplate-not-found`, `level-no-slice`, `level-elsewhere`, those of
 * reading; warnings:
 * `level-count-higher`, `level-count-lower`, `level-no-sacrum`, `level-orientation`, `level-no-axial`, `level-other-frame`, those of
 * `assessSlice`.
 *
 * @param trustPositions compares positions also where frames of reference differ.
 * @example
 * const model = await loadSpineModel();
 * if (!model.ok) throw new Error(model.issues[0].message);
 * const { studies } = await listStudies(["scans/lean"]);
 * const level = await levelOfStudy(studies[0]!, usualEndplate, { ...model.value, readSlice: loadSlice });
 * await model.value.finder.close();
 * console.log(level.vertebrae.map((vertebra) => vertebra.level), level.proposal?.assessment.distanceMm);
 */
export async function levelOfStudy(
  study: StudyEntry,
  target: EndplateTarget,
  ports: LevelPorts,
  trustPositions = false,
): Promise<StudyLevel> {
  const [first, ...others] = sagittalSeriesInOrder(study.series);
  if (first === undefined) return nothing(issue("level-no-sagittal"));
  const found = await levelOnSeries(first, study, target, ports, trustPositions);
  if (sees(found, target)) return found;
  // A study may hold sagittal series of other parts of the body, too.
  for (const series of others) {
    const other = await levelOnSeries(series, study, target, ports, trustPositions);
    if (sees(other, target)) return other;
  }
  return found;
}

const sees = ({ vertebrae }: StudyLevel, target: EndplateTarget) =>
  vertebrae.find(({ level }) => level === target.level)?.[target.side] !== undefined;

async function levelOnSeries(
  series: SeriesEntry,
  study: StudyEntry,
  target: EndplateTarget,
  ports: LevelPorts,
  trustPositions: boolean,
): Promise<StudyLevel> {
  const looked = await lookAtSeries(series, ports);
  const spine = findSpine(looked.views);
  if (spine === undefined) return nothing(...looked.issues, issue("level-not-found"));
  const slices = looked.views.map(({ slice }) => slice);
  const vertebrae = spine.vertebrae.map((vertebra) => placed(vertebra, slices));
  const count = countOfSpine(spine);
  const issues = [
    ...looked.issues,
    ...countIssues(count, lowConfidence(ports.card)),
    ...((await isUnlikeHeader(looked, ports)) ? [issue("level-orientation")] : []),
  ];
  const wanted = vertebrae.find(({ level }) => level === target.level);
  const middle = wanted ?? vertebrae[Math.floor(vertebrae.length / 2)]!;
  const found = {
    sagittal: { series, slice: looked.entries[nearestTo(slices, middle.centreMm)]! },
    vertebrae,
    alternatives: spine.alternatives,
    count,
  };
  const plane = wanted?.[target.side];
  if (wanted === undefined || plane === undefined) {
    return {
      ...found,
      issues: [...issues, issue("level-endplate-not-found", { endplate: endplateName(target) })],
    };
  }
  const proposed = propose(study.series, target, plane, {
    sagittal: slices[0]!,
    counted: wanted.confidence,
    trustPositions,
  });
  return {
    ...found,
    ...present({ proposal: proposed.proposal }),
    issues: [...issues, ...proposed.issues],
  };
}

interface LookedAt {
  readonly views: readonly PlacedView[];
  readonly entries: readonly SliceEntry[];
  /** What the network was shown in each view. */
  readonly shown: readonly { readonly slice: Parameters<typeof lookAtSlice>[0]; readonly look: SpineLook }[];
  readonly issues: readonly Issue[];
}

/** Fewer slices than this are looked at in every look, more in one each. */
const manySlices = 4;

/**
 * The slices about the middle, in the looks in turn; one that cannot be read is reported, and the others go on.
 */
async function lookAtSeries({ slices }: SeriesEntry, ports: LevelPorts): Promise<LookedAt> {
  const views: PlacedView[] = [];
  const entries: SliceEntry[] = [];
  const shown: LookedAt["shown"][number][] = [];
  const issues: Issue[] = [];
  const chosen = slicesToLookAt(slices.map(({ positionMm }) => positionMm));
  for (const [order, at] of chosen.entries()) {
    const entry = slices[at]!;
    const read = await ports.readSlice(entry.path, entry.frame);
    if (!read.ok) {
      issues.push(...read.issues);
      continue;
    }
    const { image, facts } = read.value;
    if (facts.geometry === undefined || image.pixelSpacingMm === undefined) {
      issues.push(issue("level-no-geometry", {}, { path: entry.path }));
      continue;
    }
    const slice = { image, spacing: image.pixelSpacingMm, geometry: facts.geometry };
    const own = chosen.length < manySlices ? looks : [looks[order % looks.length]!];
    for (const look of own) {
      const view = await lookAtSlice(slice, ports.finder, ports.card, look);
      if (!view.ok) {
        issues.push(...view.issues);
        break;
      }
      views.push(view.value);
      entries.push(entry);
      shown.push({ slice, look });
    }
  }
  return { views, entries, shown, issues };
}

/**
 * Whether the pictures do not lie as their headers say: the canal is on the side of the front, or the spine is seen
 * better with the head down.
 */
async function isUnlikeHeader({ views, shown }: LookedAt, { finder, card }: LevelPorts): Promise<boolean> {
  const inFront = views.filter(({ seen }) => seen.canalInFront).length;
  if (inFront > views.length / 2) return true;
  const middle = Math.floor(views.length / 2);
  const { slice, look } = shown[middle]!;
  const turn = sagittalTurn(slice.geometry)!;
  const headDown = { ...slice, turn: { ...turn, mirrorRows: !turn.mirrorRows } };
  const over = await lookAtSlice(headDown, finder, card, look);
  return over.ok && sightOfSpine(over.value) > sightOfSpine(views[middle]!);
}

function placed({ level, confidence, track }: FoundVertebra, slices: readonly PlacedSlice[]): PlacedVertebra {
  const superior = endplateOfTrack(track, slices, "superior");
  const inferior = endplateOfTrack(track, slices, "inferior");
  const largest = track.reduce((best, body) => (body.vertebra.areaMm2 > best.vertebra.areaMm2 ? body : best));
  const centreMm =
    superior === undefined || inferior === undefined
      ? largest.centreMm
      : scale(add(endplateMiddle(superior.endplate), endplateMiddle(inferior.endplate)), 0.5);
  return {
    level,
    confidence,
    centreMm,
    ...present({ superior, inferior }),
  };
}

function nearestTo(slices: readonly PlacedSlice[], point: Vector3): number {
  const away = slices.map((slice) => Math.abs(patientToPixel(slice, point).distanceMm));
  return away.indexOf(Math.min(...away));
}

function propose(
  all: readonly SeriesEntry[],
  target: EndplateTarget,
  { endplate, coronalKnown, scatterMm }: EndplatePlane,
  {
    sagittal,
    counted,
    trustPositions,
  }: { readonly sagittal: PlacedSlice; readonly counted: number; readonly trustPositions: boolean },
): { readonly proposal?: LevelProposal; readonly issues: readonly Issue[] } {
  const axial = all.filter(({ plane, specialPurpose }) => plane === "axial" && specialPurpose === undefined);
  if (axial.length === 0) return { issues: [issue("level-no-axial")] };
  const wanted = axial.some(isAxialT2) ? axial.filter(isAxialT2) : axial;
  const stacks = wanted.map((series) => placedSlices(series));
  const isOther = ({ geometry }: PlacedSlice) =>
    isOtherFrame(geometry.frameOfReferenceUid, sagittal.geometry.frameOfReferenceUid);
  const foreign = stacks.some((stack) => stack.some(({ slice }) => isOther(slice)));
  const issues = foreign ? [issue("level-other-frame")] : [];
  const comparable = stacks.map((stack) => stack.filter(({ slice }) => trustPositions || !isOther(slice)));
  if (foreign && comparable.every((stack) => stack.length === 0)) return { issues };
  const assessment = assessLevel(
    comparable.map((stack) => stack.map(({ slice }) => slice)),
    endplate,
  );
  if (assessment === undefined) return { issues: [...issues, issue("level-no-slice")] };
  const angleIssues = assessment.issues.filter(({ code }) => coronalKnown || code !== "level-angle-coronal");
  const stack = comparable[assessment.stack]!;
  const sliceDistanceMm = sliceDistance(
    stack.map(({ slice }) => slice),
    assessment.index,
  );
  const limit = Math.max(farthestMm, (sliceDistanceMm ?? 0) / 2);
  const distance = Math.abs(assessment.distanceMm);
  if (distance > limit) {
    const parameters = {
      endplate: endplateName(target),
      distance: distance.toFixed(1),
      limit: limit.toFixed(1),
    };
    const isTold = angleIssues.filter(({ code }) => code === "level-distance");
    return { issues: [...issues, ...isTold, issue("level-elsewhere", parameters)] };
  }
  const { entry } = stack[assessment.index]!;
  const flat = scatterMm === undefined ? uncheckedPlane : 1 / (1 + (scatterMm / halfSureMm) ** 2);
  return {
    proposal: {
      series: wanted[assessment.stack]!,
      slice: entry,
      assessment,
      endplate,
      ...(sliceDistanceMm === undefined ? {} : { sliceDistanceMm }),
      coronalKnown,
      confidence: counted * flat,
    },
    issues: [...issues, ...angleIssues],
  };
}

/** The slices of a series that state where they are. */
function placedSlices({ slices, rows, columns, pixelSpacingMm }: SeriesEntry) {
  if (pixelSpacingMm === null) return [];
  const [row, column] = pixelSpacingMm;
  return slices.flatMap((entry) =>
    entry.geometry === undefined
      ? []
      : [{ entry, slice: { geometry: entry.geometry, pixelSpacingMm: { row, column }, rows, columns } }],
  );
}
