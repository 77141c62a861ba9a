import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** A program of others that tests compare our numbers and files with. */
interface OracleProgram {
  /** The Debian packages that bring it. */
  readonly packages: readonly string[];
  /** Whether it is installed. */
  isInstalled(): boolean;
}

const runs = (command: string, ...args: readonly string[]) => spawnSync(command, args).status === 0;
const isOnPath = (...programs: readonly string[]) => programs.every((program) => runs("which", program));
const pythonImports = (modules: string) => runs("/usr/bin/python3", "-c", `import ${modules}`);
const exist = (...paths: readonly string[]) => paths.every((path) => existsSync(path));

/** The independent programs, by the name that a test asks for. */
export const oraclePrograms = {
  imagej: {
    packages: ["default-jdk-headless", "libij-java"],
    isInstalled: () => runs("javac", "-version") && exist("/usr/share/java/ij.jar"),
  },
  slurm: {
    packages: ["slurmctld", "slurmd", "slurm-client", "munge"],
    isInstalled: () =>
      isOnPath("sbatch") && exist("/usr/sbin/slurmd", "/usr/sbin/slurmctld", "/usr/sbin/munged"),
  },
  snakemake: { packages: ["snakemake"], isInstalled: () => isOnPath("snakemake") },
  dcmtk: { packages: ["dcmtk"], isInstalled: () => isOnPath("dcmdump", "dsrdump", "dcmmkdir", "dcmdjpeg") },
  gdcm: { packages: ["libgdcm-tools"], isInstalled: () => isOnPath("gdcmconv") },
  dicom3tools: { packages: ["dicom3tools"], isInstalled: () => isOnPath("dciodvfy", "dcdirdmp") },
  poppler: { packages: ["poppler-utils"], isInstalled: () => isOnPath("pdfinfo", "pdftotext") },
  pydicom: {
    packages: ["python3-pydicom", "python3-numpy"],
    isInstalled: () => pythonImports("pydicom, numpy"),
  },
  nibabel: { packages: ["python3-nibabel"], isInstalled: () => pythonImports("nibabel") },
  openpyxl: { packages: ["python3-openpyxl"], isInstalled: () => pythonImports("openpyxl") },
  pspp: { packages: ["pspp"], isInstalled: () => isOnPath("pspp") },
  r: {
    packages: ["r-base-core", "r-cran-jsonlite"],
    isInstalled: () => runs("Rscript", "-e", "library(jsonlite)"),
  },
} as const satisfies { readonly [name: string]: OracleProgram };

/** What a test can ask for. */
export type OracleName = keyof typeof oraclePrograms;
