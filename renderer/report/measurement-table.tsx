import type { MeasureResult, RoiMeasurement } from "../../src/measure/measure-result.ts";
import { isMuscle } from "../../src/roi/roi.ts";
import { limitText } from "../../src/study/texts/limit-text.ts";
import { resultTexts } from "../../src/study/texts/result-texts.ts";
import { isKnownText, useReportTexts } from "./use-report-texts.ts";

const fixed = (value: number | undefined, digits: number) =>
  value === undefined ? "–" : value.toFixed(digits);

const squareCentimetres = (value: number | undefined) =>
  value === undefined ? "–" : `${fixed(value, 2)} cm²`;

/** Areas and fat of every region, with the sum of the four muscles. */
export function MeasurementTable({ result }: { readonly result: MeasureResult }) {
  const { say, language } = useReportTexts();
  const { rois, patient } = result;
  const text = (key: keyof typeof resultTexts) => resultTexts[key][language];
  const external = rois.some(({ fdrDenominator }) => fdrDenominator === "external");
  return (
    <>
      <table className="measurement">
        <thead>
          <tr>
            <th scope="col">{text("region")}</th>
            <th scope="col">{text("convention")}</th>
            <th scope="col" className="number">
              {say("csa")}
            </th>
            <th scope="col" className="number">
              {say("fa")}
            </th>
            <th scope="col" className="number">
              {say("fdr")}
            </th>
            <th scope="col" className="number">
              {say("threshold")}
            </th>
            <th scope="col" className="number">
              {say("sensitivity")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rois.map((roi) => (
            <Row key={roi.name} roi={roi} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say("sum")}
            </th>
            <td className="number">{squareCentimetres(patient.csaCm2)}</td>
            <td className="number">{squareCentimetres(patient.faCm2)}</td>
            <td className="number">
              {`${fixed(patient.fdrPercent, 1)} %${patient.fdrDenominator === "external" ? "*" : ""}`}
            </td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
      {external && <p className="small">{`* ${text("external")}`}</p>}
    </>
  );
}

/** Fat in a vertebral body is not what the recipe measures: it has an area only. */
function Row({ roi }: { readonly roi: RoiMeasurement }) {
  const { say, language } = useReportTexts();
  const { name, convention, csaMm2, faMm2, fdrPercent, fdrDenominator, threshold, fdrSensitivity } = roi;
  const hasFat = name !== "VB";
  return (
    <tr>
      <th scope="row">{isKnownText(name) ? say(name) : name}</th>
      <td>{isMuscle(name) ? resultTexts[convention ?? "unstated"][language] : "–"}</td>
      <td className="number">{fixed(csaMm2, 1)}</td>
      <td className="number">{hasFat ? fixed(faMm2, 1) : "–"}</td>
      <td className="number">
        {hasFat ? `${fixed(fdrPercent, 1)}${fdrDenominator === "external" ? "*" : ""}` : "–"}
      </td>
      <td className="number">
        {hasFat && threshold !== undefined
          ? `${limitText(threshold.lower)} – ${limitText(threshold.upper)}`
          : "–"}
      </td>
      <td className="number">
        {hasFat && fdrSensitivity !== undefined
          ? `${fixed(fdrSensitivity.lower10Percent, 1)} / ${fixed(fdrSensitivity.higher10Percent, 1)}`
          : "–"}
      </td>
    </tr>
  );
}
