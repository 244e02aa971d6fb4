import words from "@/messages/ui.js";
import { copyText } from "./copyText.ts";
import { toast } from "./toast.ts";

/** Copies, and shows a toast: `done`, or the text for copying by hand. */
export async function copyAndTell(text: string, done: string): Promise<void> {
  const copied = await copyText(text);
  if (copied) toast("message", done);
  else {
    toast("error", words.copyBlocked, {
      description: text,
      descriptionClassName: "font-mono break-all select-text",
      duration: 30_000,
    });
  }
}
