import words from "@/messages/ui.js";
import { Close, Warning } from "./icons.tsx";

/** A bar at the lower edge: something could not be loaded, with a retry, and a way to close it where something else goes on without. */
export function FailureBar({
  title,
  text,
  onRetry,
  onClose,
}: {
  title: string;
  text: string;
  onRetry: () => void;
  onClose?: (() => void) | undefined;
}) {
  return (
    <div
      role="alert"
      className="fixed inset-x-4 bottom-20 z-50 mx-auto flex max-w-xl flex-wrap items-center gap-x-4 gap-y-3 rounded-2xl border border-bad/30 bg-surface px-4 py-3 text-left text-sm font-normal whitespace-normal shadow-lift md:bottom-6"
    >
      <Warning className="size-5 shrink-0 text-bad" />
      <p className="min-w-48 flex-1">
        <strong className="block font-medium">{title}</strong>
        <span className="text-ink-2">{text}</span>
      </p>
      <span className="flex items-center gap-1">
        <button type="button" onClick={onRetry} className="button button-primary button-small">
          {words.again}
        </button>
        {onClose && (
          <button type="button" onClick={onClose} aria-label={words.close} className="button button-plain w-10 px-0">
            <Close />
          </button>
        )}
      </span>
    </div>
  );
}
