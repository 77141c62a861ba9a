import { issue } from "../../src/base/issue.ts";
import { failure, mapIssues, mapResult, type Result, success } from "../../src/base/result.ts";
import { withoutPath } from "../../src/base/without-path.ts";
import type { NewRepeats, ProjectStudiesApi, RepeatFacts } from "../../src/desktop-api.ts";
import { caseImage } from "../../src/pipeline/measuring/case-image.ts";
import { beginRepeat } from "../../src/project/repeats/begin-repeat.ts";
import { blindedSlice } from "../../src/project/repeats/blinded-slice.ts";
import type { Actor } from "../../src/study/project/actor.ts";
import { canBeRepeated, planRepeats } from "../../src/study/project/plan-repeats.ts";
import type { ProjectSlice } from "../../src/study/project/project-slice.ts";
import type { Repeat } from "../../src/study/project/repeat.ts";
import type { DrawingProcess } from "../engine/drawing-process.ts";
import type { OpenProject, ProjectHolder } from "./open-project.ts";

type RepeatMethod =
  | "repeats"
  | "drawRepeats"
  | "openRepeat"
  | "keepRepeat"
  | "outlineRepeat"
  | "finishRepeat";

/** A repeat that may be drawn now, and its slice. */
interface OwnRepeat {
  readonly repeat: Repeat;
  readonly slice: ProjectSlice;
  readonly by: Actor;
}

/**
 * Blinded repeats of the open project. The window is never told which slice a repeat is of: it gets pixels and a code,
 * and what it sends back is put on the right image here.
 */
export function projectRepeats(
  holder: ProjectHolder,
  drawing: DrawingProcess,
): Pick<ProjectStudiesApi, RepeatMethod> {
  const { calls, engine } = holder.needs;

  /** Does something with a repeat that is the reader's own and not drawn yet; nothing said of it reveals its file. */
  const onOwn = <Value>(
    study: string,
    code: string,
    work: (own: OwnRepeat) => Promise<Result<Value>>,
  ): Promise<Result<Value>> =>
    holder.change(async (_, by) => {
      const repeats = await calls.call("repeats");
      if (!repeats.ok) return repeats;
      const repeat = repeats.value.find((one) => one.study === study && one.code === code);
      if (repeat === undefined) return failure(issue("project-unknown-slice"));
      if (repeat.reader !== by.reader)
        return failure(issue("repeat-other-reader", { reader: repeat.reader }));
      if (repeat.drawn !== undefined) return failure(issue("repeat-drawn-already", { code }));
      const slice = await calls.call("slice", repeat.sliceId);
      return slice.ok ? withoutPaths(await work({ repeat, slice: slice.value, by })) : slice;
    });

  return {
    async repeats() {
      const found = await calls.call("repeats");
      return mapResult(found, (value) => value.map(withoutSlice));
    },
    drawRepeats: (wanted) => holder.change((project, by) => draw(project, wanted, by)),
    openRepeat: (study, code) =>
      onOwn(study, code, async ({ slice }) => {
        const loaded = await engine.call("loadCaseSlice", [slice.image, slice.path]);
        if (!loaded.ok) return loaded;
        const kept = await calls.call("repeatDraft", study, code);
        if (!kept.ok) return kept;
        const first = await calls.call("latestCase", slice.id);
        if (!first.ok) return first;
        if (first.value === null) return failure(issue("project-unknown-slice"));
        const blinded = blindedSlice(loaded.value);
        const { result: _, ...work } = kept.value ?? beginRepeat(first.value);
        const image = caseImage(blinded, blinded.sha256, blinded.facts);
        const convention = first.value.rois.find((roi) => roi.convention !== undefined)?.convention;
        const opened = { slice: blinded, work: { ...work, image } };
        return success(convention === undefined ? opened : { ...opened, convention }, loaded.issues);
      }),
    keepRepeat: (study, code, work) =>
      onOwn(study, code, ({ slice }) =>
        calls.call("keepRepeatDraft", study, code, { ...work, image: slice.image }),
      ),
    outlineRepeat: (study, code, convention) =>
      onOwn(study, code, ({ slice }) =>
        drawing.client().call("drawOutlines", [slice.path, slice.image.frame ?? 1, convention]),
      ),
    finishRepeat: (study, code) =>
      onOwn(study, code, async ({ slice, by }) => {
        const draft = await calls.call("repeatDraft", study, code);
        if (!draft.ok) return draft;
        if (draft.value === null || draft.value.rois.length === 0) {
          return failure(issue("repeat-nothing-drawn"));
        }
        const measured = await engine.call("measureCase", [draft.value, slice.path]);
        return measured.ok ? calls.call("writeRepeat", study, code, measured.value, by) : measured;
      }),
  };

  /** Draws by lot, and notes in the project how it was done. */
  async function draw(project: OpenProject, wanted: NewRepeats, by: Actor): Promise<Result<number>> {
    const { study, reader, ids, count, seed } = wanted;
    const settled = await project.drafts.settle();
    if (!settled.ok) return settled;
    const before = await calls.call("repeats");
    if (!before.ok) return before;
    if (before.value.some((repeat) => repeat.study === study)) {
      return failure(issue("project-repeat-exists", { study }));
    }
    const rows = ids.flatMap((id) => project.rows.get(id) ?? []);
    const planned = planRepeats(rows, { study, reader, count, seed });
    if (planned.length === 0) return failure(issue("repeat-nothing-to-draw"));
    const added = await calls.call("addRepeats", planned, by);
    if (!added.ok) return added;
    const of = rows.filter(canBeRepeated).length;
    const how = `${JSON.stringify({ study, reader, seed, count: planned.length, of })}\n`;
    const noted = await calls.call("writeDocument", "agreement", study, how, by);
    return noted.ok ? success(planned.length) : noted;
  }
}

const withoutSlice = ({ sliceId: _, ...facts }: Repeat): RepeatFacts => facts;

const withoutPaths = <Value>(result: Result<Value>) => mapIssues(result, withoutPath);
