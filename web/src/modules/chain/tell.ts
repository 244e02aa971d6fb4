import { toast } from "sonner";
import type { News } from "./settlement.ts";

/** Display time of bad news, in milliseconds during which the page is visible. */
const long = { duration: 20_000 };

/** Reports the result of a transaction when no open form shows it. `what`: its title. */
export const tell: Record<News, (what: string) => void> = {
  confirmed: (what) => toast.success(`${what}: done.`),
  refused: (what) =>
    toast.error(`${what}: refused by the chain.`, {
      ...long,
      description: "A block has the transaction, but it failed there. Nothing changed, except that its gas was paid.",
    }),
  partial: (what) =>
    toast.error(`${what}: only part of it took effect.`, {
      ...long,
      description:
        "The wallet did not keep the steps together, and one was refused. Look at your position and approvals.",
    }),
  cancelled: (what) =>
    toast.warning(`${what}: cancelled in the wallet.`, {
      ...long,
      description: "It had no effect. Send it again if you still want it.",
    }),
  replaced: (what) =>
    toast.warning(`${what}: another transaction took its place.`, {
      ...long,
      description: "It had no effect. Look at the other transaction in your wallet before you send this again.",
    }),
  dropped: (what) =>
    toast.warning(`${what}: the network dropped it.`, {
      ...long,
      description:
        "No block has it, and the node that had it no longer waits for it. Look in your wallet, then send again.",
    }),
  gone: (what) =>
    toast.warning(`${what}: no block has it any more.`, {
      ...long,
      description: "The network chose another chain of blocks. It may come back by itself; look before you send again.",
    }),
  back: (what) => toast.success(`${what}: a block has it again.`),
};
