"use client";
import { Menu } from "@base-ui/react/menu";
import { useRef } from "react";
import type { Address } from "viem";
import { useConnection, useDisconnect } from "wagmi";
import { copyAndTell } from "@/lib/copyAndTell.ts";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { useFocusHandover } from "@/lib/useFocusHandover.ts";
import words from "@/messages/accountMenu.js";
import ui from "@/messages/ui.js";
import { useEther } from "@/modules/chain/hooks/useEther.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Copy, Plug } from "@/ui/icons.tsx";
import type { PopoverParts } from "@/ui/PopoverButton.tsx";
import { findWalletButton, WALLET_BUTTON } from "../walletButton.ts";
import { walletName } from "../walletFace.ts";

const item =
  "flex cursor-pointer items-center gap-3 rounded-xl px-3 py-2.5 text-sm outline-none select-none data-highlighted:bg-sunk";

export function AccountMenu({ address, face, className, open, onOpenChange }: PopoverParts & { address: Address }) {
  const site = useSiteConfig();
  const { connector, chainId } = useConnection();
  const disconnect = useDisconnect();
  const ether = useEther(address);
  const trigger = useRef<HTMLButtonElement>(null);
  useFocusHandover(trigger, findWalletButton);

  return (
    <Menu.Root open={open} onOpenChange={onOpenChange}>
      <Menu.Trigger ref={trigger} id={WALLET_BUTTON} className={className}>
        {face}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={8} align="end" className="z-40">
          <Menu.Popup
            finalFocus={findWalletButton}
            className="w-80 max-w-[calc(100vw-2rem)] rounded-2xl border border-line bg-surface p-2 shadow-lift outline-none"
          >
            <Menu.Group>
              <Menu.GroupLabel className="block px-3 pt-2 pb-3">
                <span className="block text-xs text-ink-3">{walletName(connector)}</span>
                <Digits className="mt-1 block font-mono text-[0.8125rem] break-all text-ink">{address}</Digits>
                <span className="mt-2 flex justify-between gap-4 text-[0.8125rem] text-ink-2">
                  <span>
                    {chainId === site.chainId
                      ? site.chainName
                      : words.otherChain({ chainId: `${chainId}`, name: site.chainName })}
                  </span>
                  <span className="figures" title={ether === undefined ? undefined : `${exactAmount(ether, 18)} ETH`}>
                    {ether === undefined ? "…" : `${formatAmount(ether, 18)} ETH`}
                  </span>
                </span>
              </Menu.GroupLabel>
              <Menu.Item className={item} onClick={() => void copyAndTell(address, ui.copy.address.done)}>
                <Copy className="size-4 text-ink-3" />
                <span>{words.copy}</span>
              </Menu.Item>
              <Menu.Item className={item} onClick={() => disconnect.mutate({})}>
                <Plug className="size-4 text-ink-3" />
                <span>{words.disconnect}</span>
              </Menu.Item>
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
