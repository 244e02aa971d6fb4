import messages from "@/messages/locale.js";

/** The language of this build of the site, as a tag for Intl. */
export const LOCALE = messages.tag;

/** What stands before the fraction of a number: "." in English, "," in German. */
export const DECIMAL = messages.decimal;

/** What stands between thousands: "," in English, "." in German. */
export const GROUP = messages.group;
