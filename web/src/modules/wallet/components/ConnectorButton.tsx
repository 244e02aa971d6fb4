import type { Connector } from "wagmi";
import { Mark } from "@/ui/Mark.tsx";

export function ConnectorButton({
  connector,
  note,
  pending,
  onPick,
}: {
  connector: Connector;
  note?: string;
  pending: boolean;
  onPick: () => void;
}) {
  return (
    <button
      type="button"
      onClick={onPick}
      className="flex w-full items-center gap-4 rounded-2xl border border-line px-4 py-3.5 text-left transition-colors hover:border-line-strong hover:bg-sunk/60"
    >
      {connector.icon ? (
        // The wallet hands its icon over as a data URL; there is nothing for an image service to do.
        // biome-ignore lint/performance/noImgElement: see above
        <img src={connector.icon} alt="" className="size-9 rounded-lg" />
      ) : (
        <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-river-soft text-river">
          <Mark className="size-6" />
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{connector.name}</span>
        {note && <span className="block text-[0.8125rem] text-ink-2">{note}</span>}
      </span>
      {pending && <span className="text-sm text-ink-2">Open your wallet…</span>}
    </button>
  );
}
