import { expect, it } from "vitest";
import { appPage, isAppPage } from "./origin.ts";

it.each([appPage, `${appPage}#/worklist`, `${appPage}?a=1`, `${appPage}?a=1#b`])(
  "%s is our page",
  (address) => expect(isAppPage(address)).toBe(true),
);

it.each([
  "",
  "about:blank",
  "app://paraspine/",
  "app://paraspine/report.html",
  "app://paraspine/index.html/../other.html",
  "app://paraspine/index.html.evil",
  "app://paraspine.evil/index.html",
  "https://paraspine/index.html",
  "file:///index.html",
])("%s is not", (address) => expect(isAppPage(address)).toBe(false));
