import { installDebianPackages } from "./debian-packages.ts";
import { type OracleName, oraclePrograms } from "./oracle-programs.ts";

const missingOracles = () =>
  (Object.keys(oraclePrograms) as OracleName[]).filter((name) => !oraclePrograms[name].isInstalled());

/**
 * Installs the oracles that are missing. Returns whether all are installed now; where they are not, it says which
 * comparisons will be left out.
 */
export async function ensureOracles(): Promise<boolean> {
  const packages = missingOracles().flatMap((name) => oraclePrograms[name].packages);
  if (packages.length === 0) return true;
  await installDebianPackages(packages, "the comparison with other programs");
  const missing = missingOracles();
  if (missing.length > 0) console.log(`Tests that compare with these are left out: ${missing.join(", ")}.`);
  return missing.length === 0;
}
