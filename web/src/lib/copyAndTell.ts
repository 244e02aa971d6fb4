import words from "@/messages/ui.js";
import { copyText } from "./copyText.ts";
import { toast } from "./toast.ts";

/** What a visitor copies. */
export type Copied = keyof typeof words.copy;

/** Copies, and shows a toast with the result. A text that could not be copied is shown for copying by hand. */
export async function copyAndTell(text: string, what: Copied): Promise<void> {
  const copied = await copyText(text);
  if (copied) toast("message", words.copy[what].done);
  else {
    toast("error", words.copyBlocked, {
      description: text,
      descriptionClassName: "font-mono break-all select-text",
      duration: 30_000,
    });
  }
}
