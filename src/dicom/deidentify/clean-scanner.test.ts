import { expect, it } from "vitest";
import { cleanScanner } from "./clean-scanner.ts";

it.each([
  "SIEMENS",
  "Siemens Healthineers",
  "GE MEDICAL SYSTEMS",
  "Philips Medical Systems",
  "TOSHIBA_MEC",
  "CANON_MEC",
  "Hitachi, Ltd.",
  "UIH",
  "Skyra",
  "MAGNETOM Vida",
  "MAGNETOM Free.Max",
  "Prisma_fit",
  "Biograph_mMR",
  "TrioTim",
  "Ingenia Elition X",
  "Achieva dStream",
  "SIGNA Architect",
  "GENESIS_SIGNA",
  "SIGNA PET/MR",
  "DISCOVERY MR750w",
  "Optima MR450w GEM",
  "Signa HDxt",
  "uMR 780",
  "uMR-780",
  "Vantage Titan 1.5T",
  "i_Space 1.5T",
])("leaves %s as it is", (text) => {
  expect(cleanScanner(text)).toBe(text);
});

it.each([
  ["scanned for FEININGER", ""],
  ["SIEMENS scanned for Feininger", "SIEMENS"],
  ["SIEMENS^FEININGER", "SIEMENS"],
  ["Skyra_Feininger", "Skyra"],
  ["Skyra.19600101", "Skyra"],
  ["Müller Vida", "Vida"],
  ["MRC35125 Aera", "Aera"],
  ["王某 SIGNA", "SIGNA"],
  ["", ""],
])("leaves of %s the words of scanners", (text, left) => {
  expect(cleanScanner(text)).toBe(left);
});
