import { toast } from "@/lib/toast.ts";
import type { Given } from "./alertRules.ts";
import { sayGiven } from "./alertSentences.ts";

/** Milliseconds during which the page is visible. */
const LONG = 20_000;

export type Permission = NotificationPermission | "unsupported";

export const permission = (): Permission =>
  typeof Notification === "undefined" ? "unsupported" : Notification.permission;

/** Asks the browser's user. Only from a press of a button: browsers refuse anything else. */
export async function askPermission(): Promise<Permission> {
  if (typeof Notification === "undefined") return "unsupported";
  return Notification.requestPermission().catch(() => Notification.permission);
}

/** Tells the user: on the page, and by the browser where that is allowed. */
export function giveAlert(given: Given): void {
  const body = sayGiven(given);
  toast("warning", body, { duration: LONG });
  if (permission() !== "granted") return;
  try {
    const shown = new Notification("Weir", { body, tag: `weir-${given.kind}-${given.subject}` });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
  } catch {
    // Browsers on phones allow notifications to service workers alone, and this site has none.
  }
}
