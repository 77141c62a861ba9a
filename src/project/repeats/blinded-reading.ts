import { issue } from "../../base/issue.ts";
import { failure, mapIssues, type Result, success } from "../../base/result.ts";
import { withoutPath } from "../../base/without-path.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import type { TimedOutlines } from "../../pipeline/drawing/drawn-by-model.ts";
import { caseImage } from "../../pipeline/measuring/case-image.ts";
import type { Convention } from "../../roi/roi.ts";
import type { Case, CaseImage } from "../../study/case/case.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { ProjectSlice } from "../../study/project/project-slice.ts";
import type { StorePort } from "../store-port.ts";
import { beginRepeat } from "./begin-repeat.ts";
import { blindedSlice } from "./blinded-slice.ts";

/** A repeat for its reader: the slice without the patient's identity, and the repeat's own work so far. */
export interface OpenedRepeat {
  readonly slice: LoadedSlice;
  readonly work: Case;
  /** The convention of the first reading, so that both follow the same. */
  readonly convention?: Convention;
}

/** What is done with the file of a slice. */
export interface RepeatPorts {
  /** The slice that a Case was made on, in the file at `path`, which has to be unchanged. */
  load(image: CaseImage, path: string): Promise<Result<LoadedSlice>>;
  /** The outlines that the model draws. */
  outline(path: string, frame: number, convention: Convention): Promise<Result<TimedOutlines>>;
  /** Analyses a Case again on its file. */
  measure(work: Case, path: string): Promise<Result<Case>>;
}

type RepeatStore = StorePort<
  "repeats" | "slice" | "latestCase" | "repeatDraft" | "keepRepeatDraft" | "writeRepeat"
>;

/**
 * A blinded reading: the reader is never told which slice a repeat is of, but gets pixels and a code, and what comes back
 * is put on the right image here. Only a repeat that is the reader's own and not drawn yet can be worked on, and nothing
 * that is said of it reveals its file.
 *
 * Issues: `project-unknown-slice`, `repeat-other-reader`, `repeat-drawn-already`, `repeat-nothing-drawn`; those of the
 * ports and the store.
 */
export function blindedReading(store: RepeatStore, { load, outline, measure }: RepeatPorts, by: Actor) {
  const onOwn = async <Value>(
    study: string,
    code: string,
    work: (slice: ProjectSlice) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const repeats = await store.repeats();
    if (!repeats.ok) return repeats;
    const repeat = repeats.value.find((one) => one.study === study && one.code === code);
    if (repeat === undefined) return failure(issue("project-unknown-slice"));
    if (repeat.reader !== by.reader) return failure(issue("repeat-other-reader", { reader: repeat.reader }));
    if (repeat.drawn !== undefined) return failure(issue("repeat-drawn-already", { code }));
    const slice = await store.slice(repeat.sliceId);
    return slice.ok ? mapIssues(await work(slice.value), withoutPath) : slice;
  };

  return {
    open: (study: string, code: string): Promise<Result<OpenedRepeat>> =>
      onOwn(study, code, async (slice) => {
        const loaded = await load(slice.image, slice.path);
        if (!loaded.ok) return loaded;
        const kept = await store.repeatDraft(study, code);
        if (!kept.ok) return kept;
        const first = await store.latestCase(slice.id);
        if (!first.ok) return first;
        if (first.value === null) return failure(issue("project-unknown-slice"));
        const blinded = blindedSlice(loaded.value);
        const { result: _, ...work } = kept.value ?? beginRepeat(first.value);
        const image = caseImage(blinded, blinded.sha256, blinded.facts);
        const convention = first.value.rois.find((roi) => roi.convention !== undefined)?.convention;
        const opened = { slice: blinded, work: { ...work, image } };
        return success(convention === undefined ? opened : { ...opened, convention }, loaded.issues);
      }),

    /** Keeps the work on a repeat at once. */
    keep: (study: string, code: string, work: Case): Promise<Result<null>> =>
      onOwn(study, code, async ({ image }) => store.keepRepeatDraft(study, code, { ...work, image })),

    outline: (study: string, code: string, convention: Convention): Promise<Result<TimedOutlines>> =>
      onOwn(study, code, ({ path, image }) => outline(path, image.frame ?? 1, convention)),

    /** Measures what was drawn and puts it into the project, where it stays as it is. */
    finish: (study: string, code: string): Promise<Result<null>> =>
      onOwn(study, code, async ({ path }) => {
        const draft = await store.repeatDraft(study, code);
        if (!draft.ok) return draft;
        if (draft.value === null || draft.value.rois.length === 0) {
          return failure(issue("repeat-nothing-drawn"));
        }
        const measured = await measure(draft.value, path);
        return measured.ok ? store.writeRepeat(study, code, measured.value, by) : measured;
      }),
  };
}
