import words from "@/messages/unlisted.js";
import { Note } from "@/ui/Note.tsx";

/** Read before one acts in a pool that the site does not list. */
export function UnlistedNote() {
  return (
    <Note tone="warn">
      <strong className="font-medium">{words.warning}</strong> <span>{words.warningText}</span>
    </Note>
  );
}
