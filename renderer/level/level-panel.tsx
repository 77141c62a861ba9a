import { issue, issueMessage } from "../../src/base/issue.ts";
import { type LumbarCount, vertebraeInOrder } from "../../src/level/vertebra.ts";
import { useMessages } from "../messages/use-messages.ts";
import { CommandButton } from "../state/commands/command-button.tsx";
import { Segments } from "../ui/segments.tsx";
import { LevelNumbers } from "./level-numbers.tsx";
import type { Level } from "./use-level.ts";
import "./level-panel.css";

interface LevelPanelProps {
  readonly level: Level;
}

const lumbarCounts = ["4", "5", "6"] as const;

/** The way to the slice: count the vertebrae, mark the endplate, take the slice; or confirm by hand. */
export function LevelPanel({ level }: LevelPanelProps) {
  const { t, language } = useMessages();
  return (
    <>
      <section className="panel" aria-label={t("level.title")}>
        <header className="panel-title">
          <h2>{t("level.title")}</h2>
          {level.series.sagittals.length > 1 && (
            <select
              data-testid="sagittal-series"
              aria-label={t("level.sagittalSeries")}
              value={level.series.sagittal?.key}
              onChange={(event) => level.series.turnTo.sagittalSeries(event.target.value)}
            >
              {level.series.sagittals.map(({ key, facts }) => (
                <option key={key} value={key}>
                  {facts.description ?? t("browser.seriesUnnamed")}
                </option>
              ))}
            </select>
          )}
        </header>
        {level.series.sagittal === null ? (
          <p className="level-problem">{t("level.noSagittal")}</p>
        ) : level.series.sameFrame ? (
          <Steps level={level} />
        ) : (
          <>
            <p className="level-problem" data-testid="level-other-frame">
              {issueMessage(issue("level-other-frame"), language)}
            </p>
            <button
              type="button"
              data-testid="level-trust"
              title={t("level.trust.title")}
              disabled={level.proposal.trust === undefined}
              onClick={level.proposal.trust}
            >
              {t("level.trust")}
            </button>
          </>
        )}
      </section>
      <ByHand level={level} />
    </>
  );
}

function Steps({ level }: LevelPanelProps) {
  const { t } = useMessages();
  const { shown: marks } = level.marks;
  const { tool } = level.hand;
  const named = new Set(marks.labels.vertebrae.map(({ name }) => name));
  return (
    <ol className="level-steps">
      <li data-done={named.has("L3")}>
        <div className="step-title">
          <h3>{t("level.step.vertebrae")}</h3>
          <CommandButton id="level-vertebra" text={t("level.label")} pressed={tool === "vertebra"} />
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
            level.marks.mark({ kind: "lumbar-count", lumbarCount: Number(value) as LumbarCount })
          }
        />
      </li>
      <li data-done={marks.marked !== undefined}>
        <div className="step-title">
          <h3>{t("level.step.endplate")}</h3>
          <CommandButton id="level-endplate" text={t("level.markEndplate")} pressed={tool === "endplate"} />
        </div>
        <p className="hint">{t("level.help.endplate")}</p>
        {marks.marked !== undefined && (
          <button
            type="button"
            className="quiet"
            data-testid="delete-endplate"
            onClick={() => level.marks.mark({ kind: "delete-endplate" })}
          >
            {t("level.deleteEndplate")}
          </button>
        )}
      </li>
      <li data-done={level.result.isAtPick}>
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
  const { measured, pick } = level.result;
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
        <div className="level-nearest" data-at-pick={level.result.isAtPick}>
          {level.result.isAtPick ? (
            <span data-testid="level-is-nearest">{t("level.isNearest")}</span>
          ) : (
            <button type="button" data-testid="level-go" onClick={level.result.goToPick}>
              {t("level.goToNearest", { index: pick.index + 1 })}
            </button>
          )}
        </div>
      )}
      <button
        type="button"
        className="primary"
        data-testid="level-measure"
        disabled={level.result.measure === undefined}
        onClick={level.result.measure}
      >
        {t("level.measure")}
      </button>
    </>
  );
}

function ByHand({ level }: { readonly level: Level }) {
  const { t } = useMessages();
  const { confirmed } = level.result;
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
          disabled={level.result.confirmByHand === undefined}
          onClick={level.result.confirmByHand}
        >
          {t("level.confirmByHand")}
        </button>
        {confirmed !== undefined && (
          <button
            type="button"
            className="quiet"
            data-testid="level-withdraw"
            onClick={level.result.withdraw}
          >
            {t("level.withdraw")}
          </button>
        )}
      </div>
    </section>
  );
}
