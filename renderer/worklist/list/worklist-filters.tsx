import { rowMarks, type WorklistOrder } from "../../../src/project/worklist/worklist-query.ts";
import { worklistStates } from "../../../src/study/project/worklist-state.ts";
import type { Worklist } from "../../state/project/use-worklist.ts";
import { toggled } from "../../state/project/worklist-view.ts";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import "./worklist-filters.css";

/** Orders that help judging: what needs a look comes first. */
const galleryOrders = [
  { by: "patientId", descending: false },
  { by: "outliers", descending: true },
  { by: "confidence", descending: false },
  { by: "asymmetryPercent", descending: true },
  { by: "changedAt", descending: true },
] as const satisfies readonly WorklistOrder[];

const sameOrder = (one: WorklistOrder, other: WorklistOrder) =>
  one.by === other.by && one.descending === other.descending;

/** What narrows the list: words, states and marks with their counts, a reader. */
export function WorklistFilters({ worklist }: { readonly worklist: Worklist }) {
  const { say } = useWorklistTexts();
  const { view, change } = worklist;
  const { counts, readers, shown, rows } = worklist.list;
  const { filter } = view;
  const narrowed = shown.length < rows.length;
  return (
    <search className="worklist-filters">
      <input
        type="search"
        className="browser-filter"
        data-testid="worklist-search"
        aria-label={say("search")}
        placeholder={say("search")}
        value={filter.text}
        onChange={(event) => change({ kind: "filter", filter: { text: event.target.value } })}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || filter.text === "") return;
          event.stopPropagation();
          change({ kind: "filter", filter: { text: "" } });
        }}
      />
      <fieldset className="filter-chips" aria-label={say("filter.state")}>
        {worklistStates.map((state) => (
          <button
            key={state}
            type="button"
            className={`filter-chip state-${state}`}
            data-testid={`filter-${state}`}
            aria-pressed={filter.states.includes(state)}
            onClick={() => change({ kind: "filter", filter: { states: toggled(filter.states, state) } })}
          >
            {say(`state.${state}`)} <b>{counts[state]}</b>
          </button>
        ))}
      </fieldset>
      <fieldset className="filter-chips" aria-label={say("filter.marks")}>
        {rowMarks.map((mark) => (
          <button
            key={mark}
            type="button"
            className="filter-chip"
            data-testid={`filter-${mark}`}
            aria-pressed={filter.marks.includes(mark)}
            onClick={() => change({ kind: "filter", filter: { marks: toggled(filter.marks, mark) } })}
          >
            {say(`mark.${mark}`)} <b>{counts[mark]}</b>
          </button>
        ))}
      </fieldset>
      {readers.length > 1 && (
        <select
          data-testid="filter-reader"
          aria-label={say("reader")}
          value={filter.reader ?? ""}
          onChange={({ target }) => {
            const { reader: _, ...rest } = filter;
            change({ kind: "everything" });
            change({
              kind: "filter",
              filter: target.value === "" ? rest : { ...rest, reader: target.value },
            });
          }}
        >
          <option value="">{say("allReaders")}</option>
          {readers.map((reader) => (
            <option key={reader} value={reader}>
              {reader}
            </option>
          ))}
        </select>
      )}
      {view.layout === "gallery" && (
        <label className="gallery-order">
          <span>{say("order")}</span>
          <select
            data-testid="gallery-order"
            value={galleryOrders.find((order) => sameOrder(order, view.order))?.by ?? ""}
            onChange={({ target }) => {
              const order = galleryOrders.find(({ by }) => by === target.value);
              if (order !== undefined) change({ kind: "order", order });
            }}
          >
            {!galleryOrders.some((order) => sameOrder(order, view.order)) && (
              <option value="">{say(`column.${view.order.by}`)}</option>
            )}
            {galleryOrders.map(({ by }) => (
              <option key={by} value={by}>
                {say(`order.${by}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <output className="worklist-count" data-testid="worklist-count">
        {say("shown", { shown: shown.length, total: rows.length })}
      </output>
      {narrowed && (
        <button type="button" className="quiet" onClick={() => change({ kind: "everything" })}>
          {say("everything")}
        </button>
      )}
    </search>
  );
}
