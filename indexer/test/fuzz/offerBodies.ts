import type { Random } from "@weir/process/random";
import { orderBytes, type SharedOrder } from "@weir/sdk/orders/orderText";
import { concatBytes, type Hex, hexToBytes, keccak256, maxUint256, padHex } from "viem";
import { pick, texts } from "./values.ts";

const CHECKSUM = 4;
const textOf = (bytes: Uint8Array): string => `weir${Buffer.from(bytes).toString("base64url")}`;
/** The text of an order's bytes after they were changed: with the checksum that a reader wants. */
const sealed = (head: Uint8Array): string =>
  textOf(concatBytes([head, hexToBytes(keccak256(head)).slice(0, CHECKSUM)]));

const values: readonly unknown[] = [0n, 1n, 2n ** 64n, 2n ** 128n, 2n ** 255n, maxUint256, padHex("0x", { size: 20 })];

/** Random bodies of a posted offer, made from good ones. `same`: it still is one of them. */
export function createOfferBodies(random: Random, good: readonly SharedOrder[]) {
  const whole = (below: number): number => Math.floor(random() * below);
  const randomBytes = (length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, () => whole(256));
  const goodTexts = good.map((order) => textOf(orderBytes(order)));
  const strange = texts(goodTexts);

  const kinds: readonly ((order: SharedOrder, text: string) => string | Uint8Array<ArrayBuffer>)[] = [
    () => randomBytes(whole(400)),
    () => textOf(randomBytes(whole(400))),
    () => sealed(randomBytes(whole(400))),
    () => pick(random, strange),
    (_, text) => text.slice(0, whole(text.length)),
    (_, text) => text + pick(random, [...strange, text]),
    (_, text) => {
      const at = whole(text.length);
      return text.slice(0, at) + pick(random, [..."Aa0_-\u0000é😀"]) + text.slice(at + 1);
    },
    // Blanks and links, as mailers and people make them.
    (_, text) => `  https://example.org/desk?x=1#offer=${text.replace(/(.{70})/g, "$1\r\n ")}\n`,
    // A bit that no checksum tells.
    (order) => {
      const head = orderBytes(order).slice(0, -CHECKSUM);
      head[whole(head.length)]! ^= 1 << whole(8);
      return sealed(head);
    },
    (order) => {
      const name = pick(random, Object.keys(order.order));
      const was = (order.order as unknown as Record<string, unknown>)[name];
      const fits = values.filter(
        (value) => typeof value === typeof was && (typeof was !== "string" || was.length === 42),
      );
      const value = typeof was === "boolean" ? !was : fits.length === 0 ? was : pick(random, fits);
      return textOf(orderBytes({ ...order, order: { ...order.order, [name]: value } } as SharedOrder));
    },
    (order) => {
      const signature = pick<Hex>(random, ["0x", "0x00", padHex("0x", { size: 65 }), padHex("0x01", { size: 2_048 })]);
      return textOf(orderBytes({ ...order, signature }));
    },
    (order) => textOf(orderBytes({ ...order, chainId: pick(random, [0, 1, 2 ** 40]) })),
  ];

  return (): { body: string | Uint8Array<ArrayBuffer>; same: boolean } => {
    const at = whole(good.length);
    const [order, text] = [good[at] as SharedOrder, goodTexts[at] as string];
    const body = pick(random, kinds)(order, text);
    const told = typeof body === "string" ? body.replace(/\s/g, "").replace(/^.*#offer=/, "") : "";
    return { body, same: goodTexts.includes(told) };
  };
}
