import locale from "@/messages/locale.js";
import { amountInGerman } from "./amountInGerman.ts";
import { amountInWords } from "./amountInWords.ts";

/** A plain decimal such as 1234.5 in words of the site's language. Digits and at most one point. */
export const spelled: (plain: string) => string = locale.tag.startsWith("de") ? amountInGerman : amountInWords;
