import { wholeNumber } from "@/lib/format/decimal.ts";
import words from "@/messages/actions.js";
import type { Sent } from "@/modules/chain/sent.ts";
import { Note } from "@/ui/Note.tsx";

/** Says that the form's figures do not include pending transactions. */
export function NotCounted({ sent }: { sent: readonly Sent[] }) {
  const [first, ...others] = sent;
  if (!first) return null;
  return (
    <div className="mb-4">
      <Note tone="warn">
        {others.length === 0 ? (
          <>
            <strong className="font-medium">{first.what}</strong>
            <span>{words.notCounted.one}</span>
          </>
        ) : (
          words.notCounted.many({ count: wholeNumber(sent.length) })
        )}
      </Note>
    </div>
  );
}
