import { groupBy } from "../../base/group-by.ts";
import type { Text } from "../../base/language.ts";
import { quantile } from "../../base/numbers/quantile.ts";
import { sortedValues } from "../../base/numbers/sorted-values.ts";
import { recordedColumns } from "../../study/tables/acquisition-columns.ts";
import { categoryValues } from "../../study/tables/category-values.ts";
import { countCell, wordCell } from "../document/cells.ts";
import { column } from "../document/common.ts";
import type { ReportCell, ReportRow, ReportTable } from "../document/report.ts";
import { type CohortRow, patientOf, patientsIn, sharedIdNotes } from "./cohort-row.ts";

/** Numbers of the acquisition: column of the wide table, heading with unit. */
const measures: readonly (readonly [column: string, heading: Text])[] = [
  ["field_strength_t", { en: "Field strength, T", "zh-CN": "磁场强度（T）" }],
  ["repetition_time_ms", { en: "TR, ms", "zh-CN": "TR（ms）" }],
  ["echo_time_ms", { en: "TE, ms", "zh-CN": "TE（ms）" }],
  ["echo_train_length", { en: "Echo train length", "zh-CN": "回波链长度" }],
  ["slice_thickness_mm", { en: "Slice thickness, mm", "zh-CN": "层厚（mm）" }],
  ["slice_gap_mm", { en: "Gap, mm", "zh-CN": "层间隔（mm）" }],
  ["row_spacing_mm", { en: "Pixel spacing, mm", "zh-CN": "像素间距（mm）" }],
  ["image_rows", { en: "Image rows", "zh-CN": "图像行数" }],
  ["image_columns", { en: "Image columns", "zh-CN": "图像列数" }],
  ["acquisition_matrix_frequency", { en: "Matrix, frequency", "zh-CN": "采集矩阵，频率编码" }],
  ["acquisition_matrix_phase", { en: "Matrix, phase", "zh-CN": "采集矩阵，相位编码" }],
  ["pixel_bandwidth_hz", { en: "Bandwidth, Hz per pixel", "zh-CN": "带宽（Hz/像素）" }],
];

const notStated: Text = { en: "not stated", "zh-CN": "未注明" };
const notRecorded: Text = { en: "not recorded", "zh-CN": "未记录" };
const rangeNote: Text = {
  en: "Median (lowest to highest); a single number where all agree. In brackets for how many it is known, where not for all.",
  "zh-CN": "中位数（最小值至最大值）；全部相同时只列一个数值。并非全部已知时，方括号内为已知的例数。",
};
const notRecordedNote: Text = {
  en: "Not recorded: what was saved with the measurement holds neither patient nor acquisition, as with older versions of the program. It does not mean that the image does not state them: measure such slices again.",
  "zh-CN":
    "未记录：随测量保存的内容中没有患者和采集信息（如旧版程序所保存的）。这不表示图像未注明，请重新测量这些层面。",
};

/** Whether a row has anything of the patient and the acquisition; what it lacks is then what its image does not state. */
const isRecorded = ({ cells }: CohortRow) => recordedColumns.some((name) => (cells[name] ?? "") !== "");

/** Six significant digits: what scanners write, without what floats add. */
const plain = (value: number) => String(Number(value.toPrecision(6)));

/** `median (lowest to highest)` of the numbers that are stated. */
function rangeCell(values: readonly number[], of: number): ReportCell {
  if (values.length === 0) return wordCell("–");
  const sorted = sortedValues(values);
  const [low, middle, high] = [sorted[0]!, quantile(sorted, 0.5), sorted[sorted.length - 1]!];
  const known = values.length === of ? "" : ` [${values.length}]`;
  const text = low === high ? plain(low) : `${plain(middle)} (${plain(low)}–${plain(high)})`;
  return { text: `${text}${known}`, values: [middle, low, high, values.length] };
}

const numbersOf = (rows: readonly CohortRow[], name: string): readonly number[] =>
  rows.map(({ cells }) => cells[name]).filter((cell) => typeof cell === "number");

/** One patient of the measured rows; sex and age are those of the earliest study that states them. */
interface Patient {
  readonly sex: string | undefined;
  readonly ageYears: number | undefined;
  readonly isRecorded: boolean;
}

function patientsOf(rows: readonly CohortRow[]): readonly Patient[] {
  const named = rows.filter((row) => patientOf(row) !== undefined);
  return groupBy(named, (row) => patientOf(row)!).map((own) => {
    const byDate = [...own].sort((a, b) => compare(a.cells.study_date, b.cells.study_date));
    const sexes = byDate.map(({ cells }) => cells.patient_sex).filter((sex) => typeof sex === "string");
    return {
      sex: sexes[0],
      ageYears: numbersOf(byDate, "patient_age_years")[0],
      isRecorded: own.some(isRecorded),
    };
  });
}

const compare = (a: unknown, b: unknown) => {
  const [first, second] = [String(a ?? "~"), String(b ?? "~")];
  return first < second ? -1 : first > second ? 1 : 0;
};

function patientTable(rows: readonly CohortRow[]): ReportTable {
  const patients = patientsOf(rows);
  const line = (id: string, label: Text | string, own: readonly Patient[], starts = false): ReportRow => ({
    id,
    cells: [
      wordCell(label),
      countCell(own.length, patients.length),
      rangeCell(
        own.flatMap(({ ageYears }) => ageYears ?? []),
        own.length,
      ),
    ],
    ...(starts ? { starts: true } : {}),
  });
  const words: { readonly [sex: string]: Text } = categoryValues.sex;
  const keyOf = (patient: Patient) => patient.sex ?? (patient.isRecorded ? "~1" : "~2");
  const sexes = groupBy(patients, keyOf).sort((a, b) => compare(keyOf(a[0]!), keyOf(b[0]!)));
  return {
    id: "patients",
    title: { en: "Patients by sex and age", "zh-CN": "患者性别与年龄" },
    columns: [
      column("sex", "Sex", "性别"),
      column("patients", "Patients", "患者数"),
      column("age", "Age at the study, years", "检查时年龄（岁）"),
    ],
    rows: [
      ...sexes.map((own) => {
        const { sex, isRecorded: isKnown } = own[0]!;
        if (sex !== undefined) return line(sex, words[sex] ?? sex, own);
        return isKnown ? line("not-stated", notStated, own) : line("not-recorded", notRecorded, own);
      }),
      line("all", { en: "All", "zh-CN": "合计" }, patients, true),
    ],
    notes: [rangeNote, ...(rows.every(isRecorded) ? [] : [notRecordedNote]), ...sharedIdNotes(rows)],
  };
}

/** Scanner and protocol as the images name them. */
const protocolColumns = ["manufacturer", "manufacturer_model", "series_description"] as const;

function protocolTable(rows: readonly CohortRow[]): ReportTable {
  const textOf = (row: CohortRow, name: string) => String(row.cells[name] ?? "");
  const keyOf = (row: CohortRow) =>
    JSON.stringify([
      ...[...protocolColumns, "field_strength_t"].map((name) => textOf(row, name)),
      isRecorded(row),
    ]);
  /** Older versions recorded the series description, too. */
  const missingOf = (row: CohortRow, name: string) =>
    name === "series_description" || isRecorded(row) ? notStated : notRecorded;
  const used = measures.filter(([name]) => numbersOf(rows, name).length > 0);
  const line = (
    id: string,
    words: readonly (Text | string)[],
    own: readonly CohortRow[],
    starts = false,
  ) => ({
    id,
    cells: [
      ...words.map(wordCell),
      countCell(patientsIn(own), 0),
      countCell(own.length, rows.length),
      ...used.map(([name]) => rangeCell(numbersOf(own, name), own.length)),
    ],
    ...(starts ? { starts: true } : {}),
  });
  const groups = groupBy(rows, keyOf).sort(
    (a, b) => b.length - a.length || compare(keyOf(a[0]!), keyOf(b[0]!)),
  );
  return {
    id: "table-0",
    title: {
      en: "Table 0. Acquisition by scanner and protocol",
      "zh-CN": "表 0  按扫描仪与序列统计的采集参数",
    },
    columns: [
      column("manufacturer", "Manufacturer", "厂商"),
      column("model", "Model", "型号"),
      column("protocol", "Series description", "序列描述"),
      column("patients", "Patients", "患者数"),
      column("slices", "Slices", "层面数"),
      ...used.map(([id, title]) => ({ id, title })),
    ],
    rows: [
      ...groups.map((own, index) =>
        line(
          `protocol-${index + 1}`,
          protocolColumns.map((name) => textOf(own[0]!, name) || missingOf(own[0]!, name)),
          own,
        ),
      ),
      line("all", [{ en: "All", "zh-CN": "合计" }, "", ""], rows, true),
    ],
    notes: [rangeNote, ...(rows.every(isRecorded) ? [] : [notRecordedNote]), ...sharedIdNotes(rows)],
  };
}

/**
 * "Table 0" of a paper, of the measured rows: patients by sex and age, and the acquisition by scanner (manufacturer, model,
 * field strength) and protocol (series description), with median and range of what the images state. What a row does
 * not record is kept apart from what its image does not state.
 */
export function acquisitionTables(rows: readonly CohortRow[]): readonly ReportTable[] {
  const measured = rows.filter(({ excluded }) => excluded === undefined);
  return [patientTable(measured), protocolTable(measured)];
}
