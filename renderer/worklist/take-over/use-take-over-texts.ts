import { textsHook } from "../../messages/texts-hook.ts";
import { takeOverTexts } from "./take-over-texts.ts";

/** The words of taking over work in the reader's language. */
export const useTakeOverTexts = textsHook(takeOverTexts);
