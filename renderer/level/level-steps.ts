import type { Vector3 } from "../../src/image/slice-geometry.ts";
import type { Endplate } from "../../src/level/endplate.ts";
import type { BrowsingAction } from "../state/studies/browsing.ts";
import { type Pick, pickSlice, sliceAt } from "./level-picks.ts";
import { axialSeries } from "./level-stacks.ts";
import { changeMarks } from "./marks.ts";
import type { LevelHand } from "./use-level-hand.ts";
import type { LevelMarks } from "./use-level-marks.ts";
import { comparableFrame, type LevelSeries } from "./use-level-series.ts";

/** What the reader does on the two slices: naming, counting, marking, pointing. */
export interface LevelSteps {
  nameVertebra(centre: Vector3, name: string): void;
  /** Names a vertebra by its neighbours; false where they do not decide on its name. */
  countVertebra(centre: Vector3): boolean;
  markEndplate(endplate: Endplate): void;
  /** Puts the crosshair on a point of the patient and shows the slice nearest to it on the other side. */
  point(at: Vector3, on: "axial" | "sagittal"): void;
}

/** Goes to the slice that was picked. */
export const goTo = ({ series, index }: Pick): BrowsingAction => ({
  kind: "series",
  seriesKey: series.key,
  index,
});

export function levelSteps(
  series: LevelSeries,
  marks: LevelMarks,
  hand: LevelHand,
  browse: (action: BrowsingAction) => void,
): LevelSteps {
  const { study, sagittal, sagittalIndex, sameFrame } = series;
  return {
    nameVertebra(centre, name) {
      marks.mark({ kind: "add-vertebra", centre, name });
      hand.setMenu(null);
      if (name === "L3" && marks.shown.marked === undefined) hand.setTool("endplate");
    },
    countVertebra(centre) {
      const after = changeMarks(marks.kept, { kind: "add-vertebra", centre });
      if (after === marks.kept) return false;
      marks.mark({ kind: "add-vertebra", centre });
      const hasL3 = after.labels.vertebrae.some(({ name }) => name === "L3");
      if (hasL3 && after.marked === undefined) hand.setTool("endplate");
      return true;
    },
    markEndplate(endplate) {
      const place = sagittal?.slices[sagittalIndex];
      marks.mark({
        kind: "mark-endplate",
        marked: {
          endplate,
          sagittal: {
            ...(sagittal === null ? {} : { seriesInstanceUid: sagittal.facts.seriesInstanceUid }),
            ...(place?.sopInstanceUid === undefined ? {} : { sopInstanceUid: place.sopInstanceUid }),
            ...(place === undefined || place.frame === 1 ? {} : { frame: place.frame }),
          },
        },
      });
      hand.setPending(null);
      hand.setTool("crosshair");
      hand.setCrosshair(null);
      const to =
        study !== null && sameFrame && pickSlice(axialSeries(study, comparableFrame(series)), endplate);
      if (to) browse(goTo(to));
    },
    point(at, on) {
      hand.setCrosshair(at);
      if (!sameFrame) return;
      const index = sliceAt(on === "axial" ? series.sagittalPlaces : series.axialPlaces, at);
      if (index === null) return;
      if (on === "axial") series.turnTo.sagittalSlice(index);
      else browse({ kind: "slice", index });
    },
  };
}
