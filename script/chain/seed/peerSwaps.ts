import { share } from "../amounts.ts";
import type { PeerOrders } from "./peerOrders.ts";
import type { SwapStory } from "./peerStory.ts";
import { type Act, once } from "./peerThread.ts";

/** A swap from its offer to its end. */
export function swapThread(orders: PeerOrders, story: SwapStory): Act[] {
  const { maker, how } = story;
  const made = once(async () => {
    const order = await orders.swapOf(story);
    const known = { kind: "swap", order } as const;
    return { order, known, signature: how === "placed" ? "0x" : await orders.sign(maker, known) } as const;
  });
  const offer: Act = {
    at: story.at,
    async call() {
      const { order, known, signature } = await made();
      return how === "placed" ? orders.call(maker, "placeSwap", [order]) : orders.publish(maker, known, signature);
    },
  };
  const rest = story.acts.map(
    (act): Act => ({
      at: act.at,
      async call() {
        const { order, known, signature } = await made();
        if ("bumpEpoch" in act) return orders.call(maker, "bumpEpoch", []);
        if ("cancel" in act) return orders.cancel(maker, known);
        const amount = share(order.sellAmount, act.fill);
        return orders.call(act.by, "fill", [order, signature, amount, 0n, orders.addressOf(act.by), "0x"]);
      },
    }),
  );
  return [offer, ...rest];
}
