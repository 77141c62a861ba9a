import { muscleNames } from "../../src/roi/roi.ts";
import type { ExternalCsa } from "../../src/study/case/case.ts";
import { useMessages } from "../messages/use-messages.ts";
import type { WorkCommand } from "../state/work/work.ts";
import { CommitField } from "../ui/commit-field.tsx";
import { regionShort, regionTitle } from "../ui/known-regions.ts";

interface ExternalCsaFieldsProps {
  readonly externalCsa: ExternalCsa | undefined;
  readonly onCommand: (command: WorkCommand) => void;
}

const usualSource = "PACS";

/** Areas measured in another program, typed in: then FDR is FA over them, and is marked so. */
export function ExternalCsaFields({ externalCsa, onCommand }: ExternalCsaFieldsProps) {
  const { t } = useMessages();
  const source = externalCsa?.source ?? usualSource;
  const areas = externalCsa?.csaMm2 ?? {};
  const put = (name: string, text: string) => {
    const { [name]: _before, ...rest } = areas;
    const value = Number(text);
    const isCleared = text.trim() === "";
    if (!isCleared && !(value > 0 && Number.isFinite(value))) return false;
    const csaMm2 = isCleared ? rest : { ...rest, [name]: value };
    onCommand({
      kind: "set-external-csa",
      ...(Object.keys(csaMm2).length > 0 ? { externalCsa: { source, csaMm2 } } : {}),
    });
    return true;
  };
  return (
    <details className="external">
      <summary title={t("results.externalTitle")}>
        {externalCsa === undefined ? t("results.external") : t("results.externalUsed", { source })}
      </summary>
      <p className="hint">{t("results.externalTitle")}</p>
      <div className="external-fields">
        {muscleNames.map((name) => (
          <CommitField
            key={name}
            testid={`external-${name}`}
            label={t("results.externalOf", { region: regionTitle(name, t) })}
            caption={regionShort(name, t)}
            value={areas[name] === undefined ? "" : String(areas[name])}
            onCommit={(text) => put(name, text)}
          />
        ))}
        <CommitField
          testid="external-source"
          label={t("results.externalSource")}
          caption={t("results.externalSource")}
          value={source}
          disabled={externalCsa === undefined}
          onCommit={(text) =>
            text.trim() !== "" &&
            onCommand({ kind: "set-external-csa", externalCsa: { source: text.trim(), csaMm2: areas } })
          }
        />
      </div>
    </details>
  );
}
