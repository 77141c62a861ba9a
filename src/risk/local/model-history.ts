import type { LocalModel } from "./make-local-model.ts";

/** All local models of a project, oldest first. Versions are only added, never changed or removed. */
export interface ModelHistory {
  readonly name: string;
  readonly models: readonly LocalModel[];
}

/** The version that the next local model gets: 1, 2, ... */
export const nextVersion = ({ models }: ModelHistory): string => String(models.length + 1);

/** The history with a new version; adding one out of turn is our own mistake. */
export function addVersion(history: ModelHistory, added: LocalModel): ModelHistory {
  const { name, version } = added.model;
  if (name !== history.name || version !== nextVersion(history)) {
    throw new Error(`Version ${version} of ${name} is not the next of ${history.name}`);
  }
  return { ...history, models: [...history.models, added] };
}

/** The local model of a version; the newest where none is named. */
export function versionOf({ models }: ModelHistory, version?: string): LocalModel | undefined {
  return version === undefined ? models.at(-1) : models.find(({ model }) => model.version === version);
}
