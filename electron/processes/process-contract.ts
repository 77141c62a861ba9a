import type { Result } from "../../src/base/result.ts";

export interface Progress {
  readonly done: number;
  readonly total: number | null;
  readonly label: string;
}

/** What a call may report on its way, and how it is told to stop. */
export interface CallContext {
  onProgress(progress: Progress): void;
  readonly signal: AbortSignal;
}

/** What a process of its own answers: methods with plain data in and a Result out. */
export type ProcessApi<Api> = {
  readonly [Method in keyof Api]: (...given: never[]) => Promise<Result<unknown>>;
};

/** Main process to another one. */
export type ProcessRequest =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly method: string;
      readonly given: readonly unknown[];
    }
  | { readonly kind: "cancel"; readonly id: number };

/** And back. */
export type ProcessReply =
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  | { readonly kind: "result"; readonly id: number; readonly result: Result<unknown> };
