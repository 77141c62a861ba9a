import { type OracleName, oraclePrograms } from "../scripts/set-up/oracle-programs.ts";

const told = new Set<OracleName>();

/**
 * Whether one of the programs that a test compares with is not installed, for `it.skipIf` and `describe.skipIf`. Says once
 * which one and how to get it.
 *
 * @throws where `REQUIRE_ORACLES` is `1`: there no comparison may be left out, so the test file fails.
 */
export function lacksOracle(...names: readonly OracleName[]): boolean {
  const missing = names.filter((name) => !oraclePrograms[name].isInstalled());
  for (const name of missing) {
    const sentence = `The oracle ${name} is not installed (Debian: ${oraclePrograms[name].packages.join(", ")})`;
    if (process.env.REQUIRE_ORACLES === "1") throw new Error(`${sentence}, and REQUIRE_ORACLES is 1.`);
    if (!told.has(name)) console.log(`${sentence}: comparisons with it are left out.`);
    told.add(name);
  }
  return missing.length > 0;
}
