import { draftDecision } from "../../../src/pipeline/drawing/draft-decision.ts";
import { drawnByModel, type ModelOutlines } from "../../../src/pipeline/drawing/drawn-by-model.ts";
import { yieldTo } from "../../../src/roi/edit/yield-to.ts";
import type { ImageSize } from "../../../src/roi/rasterise.ts";
import { type Convention, regionNames } from "../../../src/roi/roi.ts";
import type { Drawn, DrawnBy, DrawnStructure } from "../../../src/study/case/drawn.ts";
import type { Work, WorkCommand } from "../work/work.ts";

/** Drafts that nobody corrected are drawn again; otherwise only what is not outlined. */
export type Redraw = "missing" | "drafts";

/** The regions that the model may draw: never one that the reader drew or corrected. */
export function regionsToDraw({ rois, drawn }: Work, redraw: Redraw): readonly string[] {
  return regionNames.filter((name) => {
    const roi = rois.find((candidate) => candidate.name === name);
    if (roi === undefined) return true;
    const structure = drawn?.structures.find((candidate) => candidate.name === name);
    if (redraw === "missing" || structure === undefined) return false;
    return ["unreviewed", "accepted"].includes(draftDecision(structure, roi));
  });
}

/**
 * Puts a model's outlines where they may go, as one command; null where there is no such place. They give way to the
 * regions that stay, so that no pixel is in two.
 */
export function drawnCommand(
  work: Work,
  outlines: ModelOutlines,
  convention: Convention,
  redraw: Redraw,
  size: ImageSize,
): WorkCommand | null {
  const names = regionsToDraw(work, redraw);
  const standing = work.rois.filter(
    ({ name }) => (regionNames as readonly string[]).includes(name) && !names.includes(name),
  );
  const rois = outlines.rois
    .filter(({ name }) => names.includes(name))
    .flatMap((roi) => yieldTo(standing, roi, size) ?? []);
  if (rois.length === 0) return null;
  const drawn = drawnByModel({ ...outlines, rois }, convention);
  return { kind: "put-drawn", rois, drawn: joined(work.drawn, drawn, names) };
}

/** What is drawn now, and what stays of an earlier drawing, which remembers by what it was drawn. */
function joined(before: Drawn | undefined, now: Drawn, names: readonly string[]): Drawn {
  const fresh = now.structures.filter(({ name }) => names.includes(name));
  const stays = (before?.structures ?? [])
    .filter(({ name }) => !fresh.some((structure) => structure.name === name))
    .map((structure): DrawnStructure => {
      const { earlier = before!, ...rest } = structure;
      return same(earlier, now) ? rest : { ...rest, earlier: by(earlier) };
    });
  const place = ({ name }: DrawnStructure) => (regionNames as readonly string[]).indexOf(name);
  return { ...now, structures: [...fresh, ...stays].sort((first, second) => place(first) - place(second)) };
}

const by = ({ model, engine, convention }: DrawnBy): DrawnBy => ({ model, engine, convention });

const same = (first: DrawnBy, second: DrawnBy) =>
  first.model.sha256 === second.model.sha256 &&
  first.engine === second.engine &&
  first.convention === second.convention;
