import { useState } from "react";
import { useMessages } from "../messages/use-messages.ts";
import {
  interactable,
  interactionsNow,
  type StatisticsAction,
  type StatisticsState,
} from "./statistics-state.ts";
import "./interaction-list.css";

interface InteractionListProps {
  readonly state: StatisticsState;
  readonly change: (action: StatisticsAction) => void;
}

/** Products of two columns of the model: whether the one changes what the other does. */
export function InteractionList({ state, change }: InteractionListProps) {
  const { t } = useMessages();
  const [wanted, setWanted] = useState<readonly [string, string]>(["", ""]);
  const names = interactable(state);
  if (names.length < 2) return null;
  const first = names.includes(wanted[0]) ? wanted[0] : names[0]!;
  const others = names.filter((name) => name !== first);
  const second = others.includes(wanted[1]) ? wanted[1] : others[0]!;
  const select = (id: string, value: string, from: readonly string[], onName: (name: string) => void) => (
    <select
      data-testid={id}
      aria-label={t("statistics.interactions")}
      value={value}
      onChange={({ target }) => onName(target.value)}
    >
      {from.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <fieldset className="interactions">
      <legend>{t("statistics.interactions")}</legend>
      <div>
        {select("interaction-first", first, names, (name) => setWanted([name, second]))}
        <span aria-hidden="true">×</span>
        {select("interaction-second", second, others, (name) => setWanted([first, name]))}
        <button
          type="button"
          data-testid="interaction-add"
          onClick={() => change({ kind: "interact", columns: [first, second] })}
        >
          {t("statistics.addInteraction")}
        </button>
      </div>
      <ul>
        {interactionsNow(state).map((columns) => (
          <li key={columns.join(":")} data-testid={`interaction-${columns.join(":")}`}>
            <span>{columns.join(" × ")}</span>
            <button
              type="button"
              className="quiet"
              aria-label={t("statistics.removeInteraction", { name: columns.join(" × ") })}
              onClick={() => change({ kind: "separate", columns })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
