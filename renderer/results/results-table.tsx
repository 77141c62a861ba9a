import type { Issue } from "../../src/base/issue.ts";
import { squareMillimetres, toSquareCentimetres } from "../../src/base/units.ts";
import type { RoiMeasurement } from "../../src/measure/measure-result.ts";
import type { SliceAnalysis } from "../../src/pipeline/measuring/analyse-slice.ts";
import { isMuscle, muscleNames, regionNames } from "../../src/roi/roi.ts";
import type { ExternalCsa } from "../../src/study/case/case.ts";
import { useMessages } from "../messages/use-messages.ts";
import { knownRegions, regionShort, regionTitle } from "../ui/known-regions.ts";
import { ConventionText } from "./convention-text.tsx";
import { RowIssues } from "./row-issues.tsx";
import { Sensitivity } from "./sensitivity.tsx";
import { ValueCell } from "./value-cell.tsx";

interface ResultsTableProps {
  readonly analysis: SliceAnalysis;
  readonly active: string;
  readonly externalCsa: ExternalCsa | undefined;
}

const cm2 = (mm2: number | undefined) =>
  mm2 === undefined ? undefined : toSquareCentimetres(squareMillimetres(mm2));

const isShared = ({ code }: Issue) => code === "measure-pixels-shared";

/** What is said of a region; of pixels that two share, both are reported. */
const issuesOf = (issues: readonly Issue[], name: string) =>
  issues.filter((issue) => issue.roi === name || (isShared(issue) && issue.parameters?.other === name));

/** CSA, FA and FDR of every region and of the patient, as the measuring core states them. */
export function ResultsTable({ analysis, active, externalCsa }: ResultsTableProps) {
  const { t } = useMessages();
  const { rois, patient, issues } = analysis.result;
  const find = (name: string) => rois.find((roi) => roi.name === name);
  const more = rois
    .map((roi) => roi.name)
    .filter((name) => !(regionNames as readonly string[]).includes(name));
  const muscles = muscleNames.map(find);
  const drawn = muscles.filter((roi) => roi !== undefined);
  const whyNoSum = muscles.includes(undefined) ? t("results.incomplete") : t("results.absent");

  const row = (name: string, measured: RoiMeasurement | undefined) => {
    const why = measured === undefined ? t("results.notDrawn") : t("results.absent");
    const found = issuesOf(issues, name);
    return (
      <tr
        key={name}
        data-active={name === active}
        data-drawn={measured !== undefined}
        data-muscle={isMuscle(name)}
      >
        <th scope="row" title={regionTitle(name, t)}>
          {regionShort(name, t)}
          <ConventionText name={name} measured={measured} />
        </th>
        <ValueCell id={`${name}-csa`} value={cm2(measured?.csaMm2)} digits={2} why={why} issues={found} />
        <ValueCell id={`${name}-fa`} value={cm2(measured?.faMm2)} digits={2} why={why} issues={found} />
        <ValueCell
          id={`${name}-fdr`}
          value={measured?.fdrPercent}
          digits={1}
          why={why}
          issues={found}
          external={externalCsa?.csaMm2[name] !== undefined}
        />
        <Sensitivity id={name} measured={measured} />
        <RowIssues issues={measured === undefined ? [] : found} />
      </tr>
    );
  };
  const total = { why: whyNoSum, issues: issues.filter((issue) => issue.roi === undefined) };
  return (
    <table className="results" data-testid="results">
      <thead>
        <tr>
          <th scope="col">{t("results.region")}</th>
          <th scope="col" title={t("results.csaTitle")}>
            {t("results.csa")} <small>{t("unit.cm2")}</small>
          </th>
          <th scope="col" title={t("results.faTitle")}>
            {t("results.fa")} <small>{t("unit.cm2")}</small>
          </th>
          <th scope="col" title={t("results.fdrTitle")}>
            {t("results.fdr")} <small>{t("unit.percent")}</small>
          </th>
          <th scope="col" title={t("results.sensitivityTitle")}>
            {t("results.sensitivity")}
          </th>
          <th scope="col">
            <span className="unseen">{t("status.title")}</span>
          </th>
        </tr>
      </thead>
      <tbody>{muscleNames.map((name) => row(name, find(name)))}</tbody>
      <tbody className="results-patient">
        <tr data-drawn={drawn.length === muscleNames.length}>
          <th scope="row" title={t("results.patientTitle")}>
            {t("results.patient")}
            {patient.csaCm2 !== undefined && <ConventionText name="patient" measured={drawn} />}
          </th>
          <ValueCell id="patient-csa" value={patient.csaCm2} digits={2} {...total} />
          <ValueCell id="patient-fa" value={patient.faCm2} digits={2} {...total} />
          <ValueCell
            id="patient-fdr"
            value={patient.fdrPercent}
            digits={1}
            {...total}
            external={externalCsa !== undefined}
          />
          <td />
          <RowIssues issues={patient.csaCm2 === undefined ? [] : issues.filter(isShared)} />
        </tr>
      </tbody>
      <tbody>
        {[...regionNames.slice(muscleNames.length), ...order(more)].map((name) => row(name, find(name)))}
      </tbody>
    </table>
  );
}

/** Reference samples first, then other names as they come. */
const order = (names: readonly string[]) => {
  const known = knownRegions.filter((name) => names.includes(name));
  return [...known, ...names.filter((name) => !(known as readonly string[]).includes(name))];
};
