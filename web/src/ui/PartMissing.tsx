import words from "@/messages/ui.js";
import { FailureBar } from "./FailureBar.tsx";

/** For a requested part whose code failed to load. `what` as a sentence names it: "This page". */
export function PartMissing({ what, onRetry, onClose }: { what: string; onRetry: () => void; onClose: () => void }) {
  return <FailureBar title={words.missing({ what })} text={words.missingNote} onRetry={onRetry} onClose={onClose} />;
}
