import { wholeNumber } from "@/lib/format/decimal.ts";
import words from "@/messages/actions.js";
import type { Sent } from "@/modules/chain/sent.ts";
import { Note } from "@/ui/Note.tsx";
import { Sentence } from "@/ui/Sentence.tsx";

/** Says that the form's figures do not include pending transactions. */
export function NotCounted({ sent }: { sent: readonly Sent[] }) {
  const [first, ...others] = sent;
  if (!first) return null;
  return (
    <div className="mb-4">
      <Note tone="warn">
        {others.length === 0 ? (
          <Sentence
            say={words.notCounted.one}
            parts={{ what: <strong className="font-medium">{first.what}</strong> }}
          />
        ) : (
          words.notCounted.many({ count: wholeNumber(sent.length) })
        )}
      </Note>
    </div>
  );
}
