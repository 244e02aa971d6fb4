import { copyText } from "./copyText.ts";

/**
 * Copies, and shows a toast with the result. `what` begins its sentence. A text that could not be copied is shown for
 * copying by hand.
 */
export async function copyAndTell(text: string, what: string): Promise<void> {
  const copied = await copyText(text);
  // Loaded when it is needed: most pages have a button that copies, and few visitors press it.
  const { toast } = await import("sonner");
  if (copied) toast(`${what} copied.`);
  else {
    toast.error("The browser blocked copying. Select the text and copy it:", {
      description: text,
      descriptionClassName: "font-mono break-all select-text",
      duration: 30_000,
    });
  }
}
