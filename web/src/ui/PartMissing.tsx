import words from "@/messages/ui.js";
import { FailureBar } from "./FailureBar.tsx";

/** `what` as a sentence names it: "This page". `onClose`: absent where nothing else would be left to look at. */
type Missing = { what: string; onRetry: () => void; onClose?: () => void };

/** For a requested part whose code failed to load. */
export function PartMissing({ what, onRetry, onClose }: Missing) {
  return <FailureBar title={words.missing({ what })} text={words.missingNote} onRetry={onRetry} onClose={onClose} />;
}
