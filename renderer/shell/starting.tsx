import { useMessages } from "../messages/use-messages.ts";

/** Shown for the moment until the machine has answered. */
export function Starting() {
  const { t } = useMessages();
  return <p className="starting">{t("app.starting")}</p>;
}
