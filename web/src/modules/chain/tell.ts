import { toast } from "sonner";
import type { News } from "./settlement.ts";

/** Bad news stays until it is closed: its reader may have been away. */
const stays = { duration: Number.POSITIVE_INFINITY };

/** Tells what became of a transaction to someone who has no form open that shows it. `what`: its title. */
export const tell: Record<News, (what: string) => void> = {
  confirmed: (what) => toast.success(`${what}: done.`),
  refused: (what) =>
    toast.error(`${what}: refused by the chain.`, {
      ...stays,
      description: "A block has the transaction, but it failed there. Nothing changed, except that its gas was paid.",
    }),
  cancelled: (what) =>
    toast.warning(`${what}: cancelled in the wallet.`, {
      ...stays,
      description: "Nothing of it happened. Send it again if you still want it.",
    }),
  replaced: (what) =>
    toast.warning(`${what}: another transaction took its place.`, {
      ...stays,
      description: "Nothing of it happened. Look at the other transaction in your wallet before you send this again.",
    }),
  gone: (what) =>
    toast.warning(`${what}: no block has it any more.`, {
      ...stays,
      description: "The network chose another chain of blocks. It may come back by itself; look before you send again.",
    }),
  back: (what) => toast.success(`${what}: a block has it again.`),
};
