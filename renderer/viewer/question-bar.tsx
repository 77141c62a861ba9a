import { useMessages } from "../messages/use-messages.ts";
import { CommandButton } from "../state/commands/command-button.tsx";
import type { Question } from "../state/drawing/gesture.ts";
import { regionTitle } from "../ui/known-regions.ts";

/** Asks what a stroke means before anything is changed. Enter gives the first answer, Escape none. */
export function QuestionBar({ question }: { readonly question: Question }) {
  const { t } = useMessages();
  const { asks, region, choices } = question;
  const words = t(`question.${asks}`, { region: regionTitle(region, t) });
  return (
    <fieldset
      className="question-bar"
      data-testid="question"
      aria-label={words}
      // A click on an answer draws nothing.
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span role="status">{words}</span>
      {choices.map(({ answer }) => (
        <CommandButton key={answer} id={`answer-${answer}`} text={t(`question.${answer}`)} />
      ))}
      <CommandButton id="cancel" text={t("question.cancel")} />
    </fieldset>
  );
}
