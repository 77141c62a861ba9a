import type { DraftMeasurement } from "../../src/measure/measure-result.ts";
import { isMuscle, type Roi, regionNames } from "../../src/roi/roi.ts";
import { useMessages } from "../messages/use-messages.ts";
import { useSession } from "../state/session/slice-session-context.ts";
import { Icon } from "../ui/icon.tsx";
import { isKnownRegion, regionColour, regionShort, regionTitle } from "../ui/known-regions.ts";
import { ConventionToggle } from "./convention-toggle.tsx";
import { DraftState } from "./draft-state.tsx";

interface RegionRowProps {
  readonly name: string;
  readonly shortcut: string;
  readonly roi: Roi | undefined;
  /** What became of it where a model drew it. */
  readonly draft: DraftMeasurement | undefined;
  readonly active: boolean;
  readonly hidden: boolean;
}

/** One region: choose it, hide it, state its convention, delete it. */
export function RegionRow({ name, shortcut, roi, draft, active, hidden }: RegionRowProps) {
  const { changeWorkbench: onChange, run: onCommand } = useSession();
  const { t } = useMessages();
  const title = regionTitle(name, t);
  const drafted = roi !== undefined && draft !== undefined && draft.decision !== "rejected";
  const removeText = t(drafted ? "drafts.rejectOf" : "regions.delete", { region: title });
  const state = roi === undefined ? "absent" : "drawn";
  return (
    <li
      className="region"
      data-testid={`region-${name}`}
      data-state={state}
      data-active={active}
      data-draft={draft?.decision}
    >
      <button
        type="button"
        className="region-choose"
        data-testid={`choose-${name}`}
        aria-pressed={active}
        title={shortcut === "" ? title : t("regions.activeTitle", { name: title, key: shortcut })}
        onClick={() => onChange({ kind: "region", region: name })}
      >
        <kbd>{shortcut}</kbd>
        <span className="swatch" style={{ background: regionColour(name) }} />
        <span className="region-code">{regionShort(name, t)}</span>
        {drafted ? (
          <DraftState draft={draft} />
        ) : (
          <span className="region-name">{isKnownRegion(name) && title}</span>
        )}
      </button>
      {roi === undefined && (
        <span className="region-absent">
          {t(draft === undefined ? "regions.notDrawn" : "drafts.rejected")}
        </span>
      )}
      {drafted && draft.decision === "unreviewed" && (
        <button
          type="button"
          className="icon-button accept"
          data-testid={`accept-${name}`}
          aria-label={t("drafts.acceptOf", { region: title })}
          title={t("drafts.acceptOf", { region: title })}
          onClick={() => onCommand({ kind: "review-drafts", names: [name], reviewed: "accepted" })}
        >
          <Icon name="accept" />
        </button>
      )}
      {roi !== undefined && isMuscle(name) && (
        <ConventionToggle
          name={name}
          title={title}
          {...(roi.convention === undefined ? {} : { convention: roi.convention })}
          onChoose={(convention) => onCommand({ kind: "set-convention", name, convention })}
        />
      )}
      {roi !== undefined && !isKnownRegion(name) && (
        <select
          aria-label={t("regions.assign", { region: name })}
          data-testid={`assign-${name}`}
          value=""
          onChange={(event) => onCommand({ kind: "rename-roi", name, to: event.target.value })}
        >
          <option value="">{t("regions.assignNone")}</option>
          {regionNames.map((region) => (
            <option key={region} value={region}>
              {regionShort(region, t)}
            </option>
          ))}
        </select>
      )}
      {roi !== undefined && (
        <>
          <button
            type="button"
            className="icon-button"
            data-testid={`visible-${name}`}
            aria-pressed={!hidden}
            aria-label={hidden ? t("regions.show", { region: title }) : t("regions.hide", { region: title })}
            onClick={() => onChange({ kind: "toggle-visibility", region: name })}
          >
            <Icon name={hidden ? "hidden" : "visible"} />
          </button>
          <button
            type="button"
            className="icon-button"
            data-testid={drafted ? `reject-${name}` : `delete-${name}`}
            aria-label={removeText}
            title={removeText}
            onClick={() =>
              onCommand(
                drafted
                  ? { kind: "review-drafts", names: [name], reviewed: "rejected" }
                  : { kind: "delete-roi", name },
              )
            }
          >
            <Icon name="delete" />
          </button>
        </>
      )}
    </li>
  );
}
