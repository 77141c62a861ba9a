// What every part of the window is styled with comes first, so that a part can depart from it.
import "./ui/colours.css";
import "./ui/base.css";
import "./ui/controls.css";
import "./ui/segments.css";
import "./ui/fields.css";
import "./ui/layout.css";
import "./ui/study-panel.css";
import { createRoot } from "react-dom/client";
import { App } from "./shell/app.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App />);
