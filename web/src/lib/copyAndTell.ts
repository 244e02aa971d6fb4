import words from "@/messages/ui.js";
import { copyText } from "./copyText.ts";

/** What a visitor copies. */
export type Copied = keyof typeof words.copy;

/** Copies, and shows a toast with the result. A text that could not be copied is shown for copying by hand. */
export async function copyAndTell(text: string, what: Copied): Promise<void> {
  const copied = await copyText(text);
  // Loaded when it is needed: most pages have a button that copies, and few visitors press it.
  const { toast } = await import("sonner");
  if (copied) toast(words.copy[what].done);
  else {
    toast.error(words.copyBlocked, {
      description: text,
      descriptionClassName: "font-mono break-all select-text",
      duration: 30_000,
    });
  }
}
