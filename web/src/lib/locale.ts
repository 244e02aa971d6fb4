import messages from "@/messages/locale.js";

/** The language of this build of the site, as a tag for Intl. */
export const LOCALE = messages.tag;

const parts = new Intl.NumberFormat(LOCALE, { useGrouping: "always" }).formatToParts(1_234.5);
const separator = (type: "decimal" | "group") => parts.find((part) => part.type === type)!.value;

/** What stands before the fraction of a number: "." in English, "," in German. */
export const DECIMAL = separator("decimal");

/** What stands between thousands: "," in English, "." in German. */
export const GROUP = separator("group");

/** A count or a block number with its thousands in groups. */
export const wholeNumber = (value: number | bigint): string => value.toLocaleString(LOCALE);
