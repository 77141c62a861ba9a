import { conventions } from "../../src/roi/roi.ts";
import { useMessages } from "../messages/use-messages.ts";
import { CollapsiblePanel } from "../state/collapsible-panel.tsx";
import { useSession } from "../state/session/slice-session-context.ts";
import { isKnownRegion, knownRegions } from "../ui/known-regions.ts";
import { DraftsBar } from "./drafts-bar.tsx";
import { RegionRow } from "./region-row.tsx";
import "./regions.css";

/** The regions of the slice: which one is drawn next, what is in sight, how each is outlined. */
export function RegionsPanel() {
  const { work, live, workbench, changeWorkbench: onChange } = useSession();
  const rois = work?.rois ?? [];
  const drafts = live?.analysis.result.drawn ?? [];
  const { t } = useMessages();
  const foreign = rois.filter((roi) => !isKnownRegion(roi.name)).map((roi) => roi.name);
  return (
    <CollapsiblePanel
      id="regions"
      title={t("regions.title")}
      head={
        <label className="inline-field" title={t(`convention.${workbench.convention}.title`)}>
          {t("regions.defaultConvention")}
          <select
            data-testid="default-convention"
            value={workbench.convention}
            onChange={(event) => {
              const convention = conventions.find((one) => one === event.target.value);
              if (convention !== undefined) onChange({ kind: "convention", convention });
            }}
          >
            {conventions.map((convention) => (
              <option key={convention} value={convention}>
                {t(`convention.${convention}`)}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <DraftsBar />
      <ul className="regions">
        {[...knownRegions, ...foreign].map((name, index) => (
          <RegionRow
            key={name}
            name={name}
            shortcut={index < knownRegions.length ? String(index + 1) : ""}
            draft={drafts.find((draft) => draft.name === name)}
            roi={rois.find((roi) => roi.name === name)}
            active={workbench.region === name}
            hidden={workbench.hidden.has(name)}
          />
        ))}
      </ul>
      <label className="region-switch" title={t("regions.giveWayTitle")}>
        <input
          type="checkbox"
          data-testid="give-way"
          checked={workbench.giveWay}
          onChange={(event) => onChange({ kind: "give-way", on: event.target.checked })}
        />
        {t("regions.giveWay")}
      </label>
    </CollapsiblePanel>
  );
}
