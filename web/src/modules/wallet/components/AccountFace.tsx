import type { Address } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/wallet.js";
import { Digits } from "@/ui/Digits.tsx";
import { Chevron, Warning } from "@/ui/icons.tsx";

/** Two bands of colour derived from the address, to distinguish accounts. */
export function Avatar({ address, className = "size-6" }: { address: Address; className?: string }) {
  const hue = Number.parseInt(address.slice(2, 8), 16) % 360;
  return (
    <span
      aria-hidden="true"
      className={`shrink-0 rounded-full ${className}`}
      style={{ background: `linear-gradient(155deg, oklch(0.62 0.12 ${hue}) 45%, oklch(0.8 0.1 ${hue + 60}) 46%)` }}
    />
  );
}

export function AccountFace({ address, wrongChain }: { address: Address; wrongChain: boolean }) {
  return (
    <>
      {wrongChain ? <Warning className="size-5 text-bad" /> : <Avatar address={address} />}
      <Digits className="font-mono text-[0.8125rem] max-sm:sr-only">{shortHex(address)}</Digits>
      {wrongChain && <span className="sr-only">{words.wrong}</span>}
      <Chevron className="size-4 text-ink-3" />
    </>
  );
}
