import type { DraftMeasurement } from "../../src/measure/measure-result.ts";
import { conventions, type Roi } from "../../src/roi/roi.ts";
import type { Drawn } from "../../src/study/case/drawn.ts";
import { useMessages } from "../messages/use-messages.ts";
import type { CommandTable } from "../state/commands/command-id.ts";
import type { DraftingState } from "../state/session/use-drafts.ts";
import type { WorkCommand } from "../state/work/work.ts";
import type { Workbench, WorkbenchAction } from "../state/work/workbench.ts";
import { isKnownRegion, knownRegions } from "../ui/known-regions.ts";
import { DraftsBar } from "./drafts-bar.tsx";
import { RegionRow } from "./region-row.tsx";

interface RegionsPanelProps {
  readonly rois: readonly Roi[];
  readonly workbench: Workbench;
  readonly drawn: Drawn | undefined;
  /** What became of the structures that a model drew. */
  readonly drafts: readonly DraftMeasurement[];
  readonly drafting: DraftingState;
  readonly commands: CommandTable;
  readonly onChange: (action: WorkbenchAction) => void;
  readonly onCommand: (command: WorkCommand) => void;
}

/** The regions of the slice: which one is drawn next, what is in sight, how each is outlined. */
export function RegionsPanel(props: RegionsPanelProps) {
  const { rois, workbench, drafts, onChange, onCommand } = props;
  const { t } = useMessages();
  const foreign = rois.filter((roi) => !isKnownRegion(roi.name)).map((roi) => roi.name);
  return (
    <section className="panel" aria-label={t("regions.title")}>
      <header className="panel-title">
        <h2>{t("regions.title")}</h2>
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
      </header>
      <DraftsBar commands={props.commands} state={props.drafting} drawn={props.drawn} drafts={drafts} />
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
            onChange={onChange}
            onCommand={onCommand}
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
    </section>
  );
}
