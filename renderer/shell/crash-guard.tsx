import { Component, type ReactNode } from "react";
import { useMessages } from "../messages/use-messages.ts";
import "./crash-guard.css";

/** Keeps the window usable where our own mistake stops a part of it: says so and offers to load it again. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly stopped: boolean }> {
  override state = { stopped: false };

  static getDerivedStateFromError() {
    return { stopped: true };
  }

  override render() {
    return this.state.stopped ? <Stopped /> : this.props.children;
  }
}

function Stopped() {
  const { t } = useMessages();
  return (
    <div className="stopped" role="alert">
      <p>{t("app.crashed")}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {t("app.reload")}
      </button>
    </div>
  );
}
