import type { RepeatFacts } from "../../src/desktop-api.ts";

/** An agreement study as the list shows it. */
export interface RepeatStudy {
  readonly study: string;
  readonly reader: string;
  readonly done: number;
  readonly total: number;
}

/** The studies of a project in the order in which they were drawn, with how far each has come. */
export function studiesOf(repeats: readonly RepeatFacts[]): readonly RepeatStudy[] {
  const studies = new Map<string, RepeatStudy>();
  for (const { study, reader, drawn } of repeats) {
    const known = studies.get(study) ?? { study, reader, done: 0, total: 0 };
    studies.set(study, {
      ...known,
      done: known.done + (drawn === undefined ? 0 : 1),
      total: known.total + 1,
    });
  }
  return [...studies.values()];
}

/** The next repeat of a study to draw: the reader's own first. Undefined where all are drawn. */
export function nextRepeat(
  repeats: readonly RepeatFacts[],
  study: string,
  reader: string,
): RepeatFacts | undefined {
  const open = repeats.filter((repeat) => repeat.study === study && repeat.drawn === undefined);
  return open.find((repeat) => repeat.reader === reader) ?? open[0];
}
