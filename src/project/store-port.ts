import type { ProjectStore } from "./project-store.ts";

/**
 * Some methods of a project's store, wherever it is: in this process, where they answer at once, or in another one, where
 * they answer later. What is done with a project knows no more of it than the methods that it names.
 */
export type StorePort<Method extends keyof ProjectStore> = {
  readonly [Name in Method]: (
    ...given: Parameters<ProjectStore[Name]>
  ) => ReturnType<ProjectStore[Name]> | Promise<ReturnType<ProjectStore[Name]>>;
};
