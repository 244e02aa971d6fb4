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
            <strong className="font-medium">{first.what}</strong> waits for a block. The figures here do not count it.
          </>
        ) : (
          `${sent.length} of your transactions wait for a block. The figures here do not count them.`
        )}
      </Note>
    </div>
  );
}
