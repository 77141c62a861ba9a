import type { RegionName } from "../../roi/roi.ts";
import { regionTexts } from "../texts/region-texts.ts";
import type { Column } from "./column.ts";
import type { PatientSlice } from "./patient-slice.ts";
import { draftColumns, type MeasuredRegionRow, regionColumns } from "./region-columns.ts";

/** Fat means nothing in a vertebral body, and convention neither: its recipe is the muscles'. */
const ofBody = /^(pixel_count|csa_mm2|\w+_intensity|drawn_by|model_\w+)$/;

/** The columns of one region in the wide table: `mf_l_csa_mm2` and so on. */
export function wideRegionColumns(region: RegionName): readonly Column<PatientSlice>[] {
  const name = regionTexts[region];
  return [...regionColumns, ...draftColumns]
    .filter((column) => region !== "VB" || ofBody.test(column.name))
    .map((column) => ({
      ...column,
      name: `${region.toLowerCase()}_${column.name}`,
      label: {
        en: `${name.en}: ${column.label.en}`,
        "zh-CN": `${name["zh-CN"]}：${column.label["zh-CN"]}`,
      },
      cell: (slice) => {
        const row = regionOf(slice, region);
        return row && column.cell(row);
      },
    }));
}

/** The region of that name; none where there are two, of which no column could say which it shows. */
function regionOf({ work }: PatientSlice, region: RegionName): MeasuredRegionRow | undefined {
  const named = (work?.result?.rois ?? []).filter(({ name }) => name === region);
  const [roi] = named;
  if (roi === undefined || named.length > 1) return undefined;
  return {
    roi,
    draft: work?.result?.drawn?.find((draft) => draft.name === region),
    externalSource: work?.externalCsa?.source,
  };
}
