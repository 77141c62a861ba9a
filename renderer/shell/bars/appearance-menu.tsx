import { textSizes, themes } from "../../../src/study/case/settings.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { useCommands } from "../../state/commands/commands-context.ts";
import { useSettings } from "../../state/settings-context.ts";
import { MenuButton } from "../../ui/menu-button.tsx";

/** How light the window is, and how large its text. */
export function AppearanceMenu() {
  const { theme = "dark", textSize = 100 } = useSettings().settings;
  const commands = useCommands();
  const { t } = useMessages();
  return (
    <MenuButton
      testid="appearance"
      icon="appearance"
      text={t("appearance.title")}
      entries={[
        ...themes.map((one) => ({
          id: `theme-${one}`,
          text: t(`command.theme-${one}`),
          checked: one === theme,
          onChoose: commands[`theme-${one}`],
        })),
        ...textSizes.map((one, index) => ({
          id: `text-${one}`,
          text: t(`command.text-${one}`),
          checked: one === textSize,
          separated: index === 0,
          onChoose: commands[`text-${one}`],
        })),
      ]}
    />
  );
}
