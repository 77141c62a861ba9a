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
  /** Why the command is not possible, in place of its name in the tooltip. */
  readonly why?: string | undefined;
}

/** A button for a command: disabled while it is not possible, its key in the tooltip. */
export function CommandButton({ id, icon, text, pressed, why }: CommandButtonProps) {
  const { t } = useMessages();
  const carryOut = useCommands()[id];
  const name = t(`command.${id}`);
  const key = keyOf(id);
  const withKey = key === "" ? name : t("toolbar.withKey", { name, key });
  return (
    <button
      type="button"
      className={text === undefined ? "tool-button" : "tool-button with-text"}
      data-testid={id}
      aria-label={name}
      aria-pressed={pressed}
      title={carryOut === undefined && why !== undefined ? why : withKey}
      disabled={carryOut === undefined}
      onClick={carryOut}
    >
      {icon !== undefined && <Icon name={icon} />}
      {text !== undefined && <span>{text}</span>}
    </button>
  );
}
