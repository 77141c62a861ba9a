import { issue, issueMessage } from "../../src/base/issue.ts";
import { type LumbarCount, vertebraeInOrder } from "../../src/level/vertebra.ts";
import { useMessages } from "../messages/use-messages.ts";
import { CommandButton } from "../state/commands/command-button.tsx";
import type { CommandTable } from "../state/commands/command-id.ts";
import { Segments } from "../ui/segments.tsx";
import { LevelNumbers } from "./level-numbers.tsx";
import type { Level } from "./use-level.ts";

interface LevelPanelProps {
  readonly level: Level;
  readonly commands: CommandTable;
}

const lumbarCounts = ["4", "5", "6"] as const;

/** The way to the slice: count the vertebrae, mark the endplate, take the slice; or confirm by hand. */
export function LevelPanel({ level, commands }: LevelPanelProps) {
  const { t, language } = useMessages();
  return (
    <>
      <section className="panel" aria-label={t("level.title")}>
        <header className="panel-title">
          <h2>{t("level.title")}</h2>
          {level.sagittals.length > 1 && (
            <select
              data-testid="sagittal-series"
              aria-label={t("level.sagittalSeries")}
              value={level.sagittal?.key}
              onChange={(event) => level.chooseSagittal(event.target.value)}
            >
              {level.sagittals.map(({ key, facts }) => (
                <option key={key} value={key}>
                  {facts.description ?? t("browser.seriesUnnamed")}
                </option>
              ))}
            </select>
          )}
        </header>
        {level.sagittal === null ? (
          <p className="level-problem">{t("level.noSagittal")}</p>
        ) : level.sameFrame ? (
          <Steps level={level} commands={commands} />
        ) : (
          <p className="level-problem" data-testid="level-other-frame">
            {issueMessage(issue("level-other-frame"), language)}
          </p>
        )}
      </section>
      <ByHand level={level} />
    </>
  );
}

function Steps({ level, commands }: LevelPanelProps) {
  const { t } = useMessages();
  const { marks, tool } = level;
  const named = new Set(marks.labels.vertebrae.map(({ name }) => name));
  return (
    <ol className="level-steps">
      <li data-done={named.has("L3")}>
        <div className="step-title">
          <h3>{t("level.step.vertebrae")}</h3>
          <CommandButton
            id="level-vertebra"
            text={t("level.label")}
            pressed={tool === "vertebra"}
            commands={commands}
          />
        </div>
        <p className="hint">{t("level.help.vertebrae")}</p>
        <div className="vertebrae" data-testid="vertebrae">
          {vertebraeInOrder(marks.labels.lumbarCount).map((name) => (
            <span key={name} data-labelled={named.has(name)} data-target={name === "L3"}>
              {name}
            </span>
          ))}
        </div>
        <Segments
          label={t("level.lumbarCount")}
          testid="lumbar"
          value={String(marks.labels.lumbarCount) as (typeof lumbarCounts)[number]}
          options={lumbarCounts.map((value) => ({ value, text: value }))}
          onChoose={(value) =>
            level.mark({ kind: "lumbar-count", lumbarCount: Number(value) as LumbarCount })
          }
        />
      </li>
      <li data-done={marks.marked !== undefined}>
        <div className="step-title">
          <h3>{t("level.step.endplate")}</h3>
          <CommandButton
            id="level-endplate"
            text={t("level.markEndplate")}
            pressed={tool === "endplate"}
            commands={commands}
          />
        </div>
        <p className="hint">{t("level.help.endplate")}</p>
        {marks.marked !== undefined && (
          <button
            type="button"
            className="quiet"
            data-testid="delete-endplate"
            onClick={() => level.mark({ kind: "delete-endplate" })}
          >
            {t("level.deleteEndplate")}
          </button>
        )}
      </li>
      <li data-done={level.isAtPick}>
        <div className="step-title">
          <h3>{t("level.step.slice")}</h3>
        </div>
        <Slice level={level} />
      </li>
    </ol>
  );
}

function Slice({ level }: { readonly level: Level }) {
  const { t, language } = useMessages();
  const { measured, pick } = level;
  if (measured?.level === undefined) return <p className="hint">{t("level.help.slice")}</p>;
  return (
    <>
      <LevelNumbers measured={measured.level} />
      {measured.issues.map((found) => (
        <p key={found.code} className="level-problem" data-code={found.code}>
          {issueMessage(found, language)}
        </p>
      ))}
      {pick === null && <p className="level-problem">{issueMessage(issue("level-no-slice"), language)}</p>}
      {pick !== null && (
        <div className="level-nearest" data-at-pick={level.isAtPick}>
          {level.isAtPick ? (
            <span data-testid="level-is-nearest">{t("level.isNearest")}</span>
          ) : (
            <button type="button" data-testid="level-go" onClick={level.goToPick}>
              {t("level.goToNearest", { index: pick.index + 1 })}
            </button>
          )}
        </div>
      )}
      <button
        type="button"
        className="primary"
        data-testid="level-measure"
        disabled={level.measure === undefined}
        onClick={level.measure}
      >
        {t("level.measure")}
      </button>
    </>
  );
}

function ByHand({ level }: { readonly level: Level }) {
  const { t } = useMessages();
  const { confirmed } = level;
  return (
    <section className="panel" aria-label={t("level.byHand")}>
      <header className="panel-title">
        <h2>{t("level.byHand")}</h2>
      </header>
      <p className="hint">{t("level.help.byHand")}</p>
      <div className="level-by-hand">
        <button
          type="button"
          data-testid="level-by-hand"
          disabled={level.confirmByHand === undefined}
          onClick={level.confirmByHand}
        >
          {t("level.confirmByHand")}
        </button>
        {confirmed !== undefined && (
          <button type="button" className="quiet" data-testid="level-withdraw" onClick={level.withdraw}>
            {t("level.withdraw")}
          </button>
        )}
      </div>
    </section>
  );
}
