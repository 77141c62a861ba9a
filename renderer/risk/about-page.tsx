import { aboutModel } from "../../src/risk/about/about-model.ts";
import type { RiskModel } from "../../src/risk/model/risk-model.ts";
import { useRiskTexts } from "./use-risk-texts.ts";

/** What a model can and cannot say: its source, defects and checklists. */
export function AboutPage({ model }: { readonly model: RiskModel }) {
  const { of } = useRiskTexts();
  const about = aboutModel(model);
  return (
    <article className="risk-about" data-testid="risk-about">
      <h2>{of(about.title)}</h2>
      {about.sections.map(({ code, title, paragraphs }) => (
        <section key={code} data-code={code}>
          <h3>{of(title)}</h3>
          {paragraphs.map((paragraph) => (
            <p key={paragraph.en}>{of(paragraph)}</p>
          ))}
        </section>
      ))}
      {about.checklists.map(({ code, title, items }) => (
        <section key={code} data-code={code}>
          <h3>{of(title)}</h3>
          <table className="risk-table">
            <tbody>
              {items.map(({ item, topic, status, note }) => (
                <tr key={item}>
                  <th scope="row">{item}</th>
                  <td>{of(topic)}</td>
                  <td className="risk-status">{of(status)}</td>
                  <td>{of(note)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </article>
  );
}
