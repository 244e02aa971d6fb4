import words from "@/messages/actions.js";
import { SettlementLine } from "@/modules/chain/components/SettlementLine.tsx";
import type { Sent } from "@/modules/chain/sent.ts";
import { HashLine } from "@/ui/HashLine.tsx";

/** Replaces a form whose transaction is pending: sending it again would execute it twice. */
export function OnItsWay({
  sent,
  onClose,
  onAnother,
}: {
  sent: Sent;
  onClose: () => void;
  /** null: there is nothing else to send. */
  onAnother: (() => void) | null;
}) {
  return (
    <div data-on-its-way>
      <div className="rounded-2xl bg-river-soft px-4 py-3.5 text-sm">
        <strong className="block text-base font-medium">{sent.what}</strong>
        <p className="mt-1 text-ink-2">{words.onItsWay.note}</p>
      </div>
      {(sent.batch === null || sent.hash !== sent.first) && <HashLine hash={sent.hash} />}
      <SettlementLine hash={sent.first} />
      <div className="mt-5 flex gap-2">
        {onAnother && (
          <button type="button" onClick={onAnother} className="button button-quiet h-12 flex-1 text-base">
            {words.onItsWay.another}
          </button>
        )}
        <button type="button" onClick={onClose} className="button button-primary h-12 flex-1 text-base">
          {words.buttons.close}
        </button>
      </div>
    </div>
  );
}
