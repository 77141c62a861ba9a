import type { ReportTable } from "../../../src/report/document/report.ts";
import { textIn } from "../../../src/report/document/report-csv.ts";
import { useMessages } from "../../messages/use-messages.ts";

/** A table with three rules, as journals set it. The numbers behind a cell are in its `data-value`, in full precision. */
export function ReportTableView({ table }: { readonly table: ReportTable }) {
  const { language } = useMessages();
  return (
    <article className="paper" data-testid={`table-${table.id}`}>
      {/* A wide table is scrolled by the arrow keys, too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
      <section className="paper-scroll" tabIndex={0} aria-label={table.title[language]}>
        <table className="journal">
          <caption>{table.title[language]}</caption>
          <thead>
            <tr>
              {table.columns.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ id, cells, starts }) => (
              <tr key={id} data-starts={starts}>
                {cells.map((cell, index) => {
                  const column = table.columns[index]!.id;
                  return (
                    <td
                      key={column}
                      data-testid={`${table.id}/${id}/${column}`}
                      data-value={cell.values?.join(" ")}
                      data-words={cell.values === undefined}
                      title={cell.detail}
                    >
                      {textIn(cell.text, language)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="notes">{table.notes.map((note) => note[language]).join(" ")}</p>
    </article>
  );
}
