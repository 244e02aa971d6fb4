import { toast } from "sonner";
import { copyText } from "@/lib/copyText.ts";
import words from "@/messages/desk.js";

/** Copies a text, and says so; one that could not be copied is shown for copying by hand. */
export async function copyOffer(text: string): Promise<void> {
  if (await copyText(text)) toast(words.share.copied);
  else {
    toast.error(words.share.copyBlocked, {
      description: text,
      descriptionClassName: "font-mono break-all select-text",
      duration: 30_000,
    });
  }
}
