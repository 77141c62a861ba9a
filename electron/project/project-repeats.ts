import type { Result } from "../../src/base/result.ts";
import type { ProjectStudiesApi } from "../../src/desktop-api.ts";
import { blindedReading } from "../../src/project/repeats/blinded-reading.ts";
import { drawRepeats } from "../../src/project/repeats/draw-repeats.ts";
import { repeatFacts } from "../../src/project/repeats/repeat-facts.ts";
import type { DrawingProcess } from "../engine/drawing-process.ts";
import type { ProjectHolder } from "./project-holder.ts";

type RepeatMethod =
  | "repeats"
  | "drawRepeats"
  | "openRepeat"
  | "keepRepeat"
  | "outlineRepeat"
  | "finishRepeat";

/** The calls about blinded repeats of the open project. */
export function projectRepeats(
  holder: ProjectHolder,
  drawing: DrawingProcess,
): Pick<ProjectStudiesApi, RepeatMethod> {
  const { calls, engine } = holder.needs;
  const read = <Value>(
    work: (reading: ReturnType<typeof blindedReading>) => Promise<Result<Value>>,
  ): Promise<Result<Value>> =>
    holder.change(({ store }, by) =>
      work(
        blindedReading(
          store,
          {
            load: (image, path) => engine.call("loadCaseSlice", [image, path]),
            outline: (path, frame, convention) =>
              drawing.client().call("drawOutlines", [path, frame, convention]),
            measure: (work, path) => engine.call("measureCase", [work, path]),
          },
          by,
        ),
      ),
    );
  return {
    repeats: () => repeatFacts(calls.store),
    drawRepeats: (wanted) => holder.change((project, by) => drawRepeats(project, wanted, by)),
    openRepeat: (study, code) => read((reading) => reading.open(study, code)),
    keepRepeat: (study, code, work) => read((reading) => reading.keep(study, code, work)),
    outlineRepeat: (study, code, convention) => read((reading) => reading.outline(study, code, convention)),
    finishRepeat: (study, code) => read((reading) => reading.finish(study, code)),
  };
}
