import { spawnSync } from "node:child_process";
import { inProject } from "../../scripts/project-root.ts";
import { median } from "../../src/base/numbers/median.ts";

/** Medians in ms, each a process of its own; the four take turns, so that a machine that gets busier slows all. */
export interface StartUp {
  readonly node: number;
  readonly help: number;
  readonly paraspine: number;
  readonly paraspineNode: number;
}

const rounds = 11;
const module = (code: string) => ["--input-type=module", "--eval", code];
const imported = (file: string) => module(`await import(${JSON.stringify(inProject("dist/library", file))})`);

/** How long Node alone, `paraspine --help` and imports of the built library take. */
export function startUp(): StartUp {
  const commands = {
    node: module(""),
    help: [inProject("dist/cli.js"), "--help"],
    paraspine: imported("paraspine.js"),
    paraspineNode: imported("node.js"),
  };
  const taken = { node: [], help: [], paraspine: [], paraspineNode: [] } as Record<keyof StartUp, number[]>;
  const names = Object.keys(commands) as (keyof StartUp)[];
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const from = performance.now();
      const { status, stderr } = spawnSync(process.execPath, commands[name], { encoding: "utf8" });
      if (status !== 0) throw new Error(stderr);
      taken[name].push(performance.now() - from);
    }
  }
  const { node, help, paraspine, paraspineNode } = taken;
  return {
    node: median(node),
    help: median(help),
    paraspine: median(paraspine),
    paraspineNode: median(paraspineNode),
  };
}
