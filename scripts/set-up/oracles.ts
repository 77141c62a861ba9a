import { existsSync } from "node:fs";
import { hasCommand, runCommand } from "../run-command.ts";
import { installDebianPackages } from "./debian-packages.ts";

interface Oracle {
  /** The Debian packages that bring it. */
  readonly packages: readonly string[];
  isThere(): Promise<boolean>;
}

/** The independent programs that tests compare our numbers and files with. */
const oracles: readonly Oracle[] = [
  {
    packages: ["default-jdk-headless", "libij-java"],
    isThere: async () => (await hasCommand("javac")) && existsSync("/usr/share/java/ij.jar"),
  },
  {
    packages: ["slurmctld", "slurmd", "slurm-client", "munge"],
    isThere: async () =>
      (await hasCommand("sbatch")) && existsSync("/usr/sbin/slurmd") && existsSync("/usr/sbin/munged"),
  },
  { packages: ["snakemake"], isThere: () => hasCommand("snakemake") },
  { packages: ["dcmtk"], isThere: () => hasCommand("dcmdump") },
  { packages: ["poppler-utils"], isThere: () => hasCommand("pdftotext") },
  { packages: ["dicom3tools"], isThere: () => hasCommand("dciodvfy") },
  {
    packages: ["python3-pydicom", "python3-numpy"],
    isThere: async () => (await runCommand("/usr/bin/python3", ["-c", "import pydicom, numpy"])).status === 0,
  },
  {
    packages: ["python3-nibabel"],
    isThere: async () => (await runCommand("/usr/bin/python3", ["-c", "import nibabel"])).status === 0,
  },
  {
    packages: ["python3-openpyxl"],
    isThere: async () => (await runCommand("/usr/bin/python3", ["-c", "import openpyxl"])).status === 0,
  },
  { packages: ["pspp"], isThere: () => hasCommand("pspp") },
  {
    packages: ["r-base-core", "r-cran-jsonlite"],
    isThere: async () => (await runCommand("Rscript", ["-e", "library(jsonlite)"])).status === 0,
  },
];

/** Installs the oracles that are missing; where that cannot be, says which tests will be skipped and why. */
export async function ensureOracles(): Promise<void> {
  const there = await Promise.all(oracles.map((oracle) => oracle.isThere()));
  const missing = oracles.filter((_, index) => !there[index]).flatMap((oracle) => oracle.packages);
  if (missing.length === 0) return;
  if (!(await installDebianPackages(missing, "the comparison with other programs")))
    console.log(
      `Tests that compare with another program are skipped where it is missing: ${missing.join(", ")}.`,
    );
}
