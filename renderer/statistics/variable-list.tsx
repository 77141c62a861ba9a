import type { ColumnFacts } from "../../src/stats/table/column-kinds.ts";
import { useMessages } from "../messages/use-messages.ts";
import { kindOf, type StatisticsAction, type StatisticsState, usableColumns } from "./statistics-state.ts";
import "./variable-list.css";

interface VariableListProps {
  readonly state: StatisticsState;
  readonly change: (action: StatisticsAction) => void;
}

/** The column that makes the groups, and the columns of the table with what they hold, to be chosen from. */
export function VariableList({ state, change }: VariableListProps) {
  const { t } = useMessages();
  const { analysis } = state;
  if (analysis === "audit") return null;
  const usable = usableColumns(state);
  const outcomes = state.columns.filter(({ event }) => event !== undefined);
  const outcome = outcomes.find(({ name }) => name === state.outcome);
  const chosen = new Set(state.chosen[analysis]);
  const choose = (columns: readonly ColumnFacts[]) =>
    change({ kind: "choose", columns: columns.map(({ name }) => name) });
  return (
    <section className="panel variables">
      {analysis !== "agreement" && (
        <label className="field wide">
          <span>{t(analysis === "groups" ? "statistics.groupColumn" : "statistics.outcomeColumn")}</span>
          <select
            data-testid="statistics-outcome"
            value={state.outcome}
            onChange={(event) => change({ kind: "outcome", outcome: event.target.value })}
          >
            {state.outcome === "" && (
              <option value="">
                {t(outcomes.length === 0 ? "statistics.noBinary" : "statistics.chooseOutcome")}
              </option>
            )}
            {outcomes.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {analysis !== "agreement" && outcome?.levels?.length === 2 && (
        <label className="field wide">
          <span>{t("statistics.event")}</span>
          <select
            data-testid="statistics-event"
            value={state.event === "" ? outcome.event : state.event}
            onChange={(event) => change({ kind: "event", event: event.target.value })}
          >
            {outcome.levels.map((level) => (
              <option key={level} value={level}>
                {level}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="panel-title">
        <h2>{t("statistics.variables", { chosen: usable.filter(({ name }) => chosen.has(name)).length })}</h2>
        <span>
          <button type="button" className="quiet" data-testid="statistics-all" onClick={() => choose(usable)}>
            {t("statistics.all")}
          </button>
          <button type="button" className="quiet" data-testid="statistics-none" onClick={() => choose([])}>
            {t("statistics.none")}
          </button>
        </span>
      </div>
      <ul>
        {state.columns.map((column) => {
          const kind = kindOf(state, column);
          const canUse = usable.includes(column);
          const other = kind === "category" ? "number" : "category";
          return (
            <li key={column.name} data-usable={canUse}>
              <label>
                <input
                  type="checkbox"
                  data-testid={`variable-${column.name}`}
                  checked={canUse && chosen.has(column.name)}
                  disabled={!canUse}
                  onChange={() => change({ kind: "toggle", column: column.name })}
                />
                <span>{column.name}</span>
              </label>
              {column.missing > 0 && (
                <small title={t("statistics.missingTitle", { count: column.missing })}>
                  {t("statistics.missing", { count: column.missing })}
                </small>
              )}
              {column.numeric && kind !== "binary" ? (
                <button
                  type="button"
                  className="kind"
                  data-kind={kind}
                  data-testid={`kind-${column.name}`}
                  title={t("statistics.switchKind", { kind: t(`statistics.kind.${other}`) })}
                  onClick={() => change({ kind: "column-kind", column: column.name, as: other })}
                >
                  {t(`statistics.kind.${kind}`)}
                </button>
              ) : (
                <span className="kind" data-kind={kind}>
                  {t(`statistics.kind.${kind}`)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
