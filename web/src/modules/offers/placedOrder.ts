import { type OrderKind, orderKinds } from "@weir/sdk/orders/orderKinds";
import type { SharedOrder } from "@weir/sdk/orders/orderText";
import { type Address, decodeAbiParameters, type Hex, size } from "viem";

/** What a maker placed: the words of an order of one of these kinds as they are encoded, without its kind or a signature. */
export function placedOrder<Kind extends OrderKind>(
  kinds: readonly Kind[],
  words: Hex,
  chainId: number,
  contract: Address,
): Extract<SharedOrder, { kind: Kind }> | null {
  const kind = kinds.find((one) => orderKinds[one].fields.length * 32 === size(words));
  if (!kind) return null;
  try {
    const [order] = decodeAbiParameters([{ type: "tuple", components: orderKinds[kind].fields }], words);
    // Field by field as the kind lists them.
    return { kind, order, chainId, contract, signature: "0x" } as unknown as Extract<SharedOrder, { kind: Kind }>;
  } catch {
    return null;
  }
}
