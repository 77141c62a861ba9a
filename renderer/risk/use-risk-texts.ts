import { textsHook } from "../messages/texts-hook.ts";
import { riskTexts } from "./risk-texts.ts";

/** The words of the risk page in the reader's language. */
export const useRiskTexts = textsHook(riskTexts);
