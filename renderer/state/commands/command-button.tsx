import { useMessages } from "../../messages/use-messages.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import type { CommandId } from "./command-id.ts";
import { useCommands } from "./commands-context.ts";
import { keyOf } from "./shortcuts.ts";

interface CommandButtonProps {
  readonly id: CommandId;
  readonly icon?: IconName;
  readonly text?: string;
  readonly pressed?: boolean;
}

/** A button for a command: disabled while it is not possible, its key in the tooltip. */
export function CommandButton({ id, icon, text, pressed }: CommandButtonProps) {
  const { t } = useMessages();
  const carryOut = useCommands()[id];
  const name = t(`command.${id}`);
  const key = keyOf(id);
  return (
    <button
      type="button"
      className={text === undefined ? "tool-button" : "tool-button with-text"}
      data-testid={id}
      aria-label={name}
      aria-pressed={pressed}
      title={key === "" ? name : t("toolbar.withKey", { name, key })}
      disabled={carryOut === undefined}
      onClick={carryOut}
    >
      {icon !== undefined && <Icon name={icon} />}
      {text !== undefined && <span>{text}</span>}
    </button>
  );
}
