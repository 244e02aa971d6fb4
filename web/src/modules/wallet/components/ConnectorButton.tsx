import type { Connector } from "wagmi";
import { cx } from "@/lib/cx.ts";
import { Mark } from "@/ui/Mark.tsx";
import { walletIcon, walletName } from "../walletFace.ts";

export function ConnectorButton({
  connector,
  note,
  picked,
  onPick,
}: {
  connector: Connector;
  note?: string;
  picked: boolean;
  onPick: () => void;
}) {
  const icon = walletIcon(connector);
  return (
    <button
      type="button"
      onClick={onPick}
      data-connector={connector.uid}
      className={cx(
        "flex w-full items-center gap-4 rounded-2xl border px-4 py-3.5 text-left transition-colors hover:bg-sunk/60",
        picked ? "border-river" : "border-line hover:border-line-strong",
      )}
    >
      {icon ? (
        // The icon is a data URL, which Next's image service cannot optimise.
        // biome-ignore lint/performance/noImgElement: see above
        <img src={icon} alt="" className="size-9 rounded-lg" />
      ) : (
        <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-river-soft text-river">
          <Mark className="size-6" />
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="block font-medium wrap-anywhere">{walletName(connector)}</span>
        {note && <span className="block text-[0.8125rem] text-ink-2">{note}</span>}
      </span>
    </button>
  );
}
