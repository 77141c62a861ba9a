import { InvalidArgumentError, Option } from "commander";
import { type EndplateTarget, endplateTarget, usualEndplate } from "../../level/find/endplate-target.ts";

/** Reads `--level`: an endplate from L1 to L5. */
export function levelOption(text: string): EndplateTarget {
  const target = endplateTarget(text);
  if (target === undefined)
    throw new InvalidArgumentError("Give it as L3-inferior, L4-superior and the like.");
  return target;
}

/** `--level` of what takes one slice of each study: an endplate, or the middle slice. */
export const levelOrMiddle = (): Option =>
  new Option(
    "--level <endplate>",
    "slice at an endplate, detected on the sagittal series: L3-inferior, L4-superior and the like; or middle, the middle slice",
  )
    .argParser((text) => (text === "middle" ? text : levelOption(text)))
    .default(usualEndplate, "L3-inferior");
