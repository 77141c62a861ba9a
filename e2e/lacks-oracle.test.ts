import { afterEach, expect, it, vi } from "vitest";
import { type OracleName, oraclePrograms } from "../scripts/set-up/oracle-programs.ts";
import { lacksOracle } from "./lacks-oracle.ts";

const names = Object.keys(oraclePrograms) as OracleName[];
const missing = () => names.filter((name) => !oraclePrograms[name].isInstalled());

/** As on a computer on which none of the programs is found. */
function withoutPrograms<Value>(work: () => Value): Value {
  const { PATH } = process.env;
  process.env.PATH = "/nowhere";
  try {
    return work();
  } finally {
    process.env.PATH = PATH;
  }
}

afterEach(() => vi.unstubAllEnvs());

it("skips where a program is missing, and says which", () => {
  vi.stubEnv("REQUIRE_ORACLES", "0");
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  expect(withoutPrograms(() => lacksOracle("dcmtk"))).toBe(true);
  expect(log.mock.calls.flat().join()).toMatch(/oracle dcmtk is not installed \(Debian: dcmtk\)/);
  log.mockRestore();
});

it("fails where every oracle is required", () => {
  vi.stubEnv("REQUIRE_ORACLES", "1");
  expect(() => withoutPrograms(() => lacksOracle("pspp"))).toThrow(/pspp.*REQUIRE_ORACLES/);
});

it("all are installed where they are required", () => {
  expect(process.env.REQUIRE_ORACLES === "1" ? missing() : []).toEqual([]);
});
