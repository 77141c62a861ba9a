import "../figure/sharp-on-linux.ts";
import { issue } from "../../base/issue.ts";
import { failure } from "../../base/result.ts";
import { keptModel } from "../model/kept-model.ts";
import { keptSpineModel } from "../model/kept-spine-model.ts";
import type { UnitReply, UnitRequest } from "./batch-contract.ts";
import { findSlice } from "./find-slice.ts";
import { measureUnit } from "./measure-unit.ts";

/**
 * The process that measures slices: started by `fork` (messages over `process`) or by Electron's utilityProcess
 * (messages over `process.parentPort`). One inference takes one thread, since several such processes run.
 */
interface ParentPort {
  on(event: "message", listener: (event: { readonly data: UnitRequest }) => void): void;
  postMessage(message: UnitReply): void;
}

const model = keptModel({ threads: 1 });
const spineModel = keptSpineModel({ threads: 1 });
// So do pictures; sharp reads this when it is loaded, with the first of them.
process.env.VIPS_CONCURRENCY ??= "1";
const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };

async function answer({ id, unit, search, settings }: UnitRequest): Promise<void> {
  const answered =
    unit === undefined ? findSlice(search, settings, spineModel) : measureUnit(unit, settings, model);
  const result: UnitReply["result"] = await Promise.resolve<UnitReply["result"]>(answered).catch(
    (error: unknown) =>
      failure(issue("program-error", { reason: error instanceof Error ? error.message : String(error) })),
  );
  const reply: UnitReply = { id, result };
  if (parentPort !== undefined) parentPort.postMessage(reply);
  else process.send!(reply);
}

// Ctrl-C and a closed terminal reach every process of it; the one that commands decides what they mean.
for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => undefined);
if (parentPort !== undefined) parentPort.on("message", ({ data }) => void answer(data));
else {
  // So does a cluster's or a system's stop; Electron ends its processes by this one.
  process.on("SIGTERM", () => undefined);
  process.on("message", (request: UnitRequest) => void answer(request));
  process.on("disconnect", () => process.exit(0));
}
