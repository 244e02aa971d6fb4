import { newAd } from "@weir/sdk/orders/newAd";
import { newSwap } from "@weir/sdk/orders/newSwap";
import { orderKinds } from "@weir/sdk/orders/orderKinds";
import { encodeAbiParameters, getAddress } from "viem";
import { expect, test } from "vitest";
import { offerOf } from "@/modules/offers/listed.ts";
import { placedOrder } from "@/modules/offers/placedOrder.ts";
import { passes } from "./components/OfferBook.tsx";

const [MAKER, WETH, USDC, DESK] = ["a1", "11", "22", "dd"].map((byte) => getAddress(`0x${byte.repeat(20)}`)) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
];
const given = { maker: MAKER, epoch: 1n, now: 1_800_000_000n };
const swap = newSwap({ ...given, sell: WETH, sellAmount: 5n, buy: USDC, buyAmount: 7n });
const ad = newAd({ ...given, makerSells: true, token: USDC, total: 9n, termsHash: `0x${"7e".repeat(32)}` });

test("what a maker placed comes back as it was, with its kind", () => {
  const components = orderKinds.swap.fields;
  const words = encodeAbiParameters([{ type: "tuple", components }], [swap]);
  expect(placedOrder(["swap", "ad"], words, 1, DESK)).toEqual({
    kind: "swap",
    order: swap,
    chainId: 1,
    contract: DESK,
    signature: "0x",
  });
  const more = encodeAbiParameters([{ type: "tuple", components: orderKinds.ad.fields }], [ad]);
  expect(placedOrder(["swap", "ad"], more, 1, DESK)).toMatchObject({ kind: "ad", order: ad });
  expect(placedOrder(["swap", "ad"], "0x1234", 1, DESK)).toBeNull();
});

test("filters by kind, token and payment method", () => {
  const terms = { open: { currency: "EUR", price: "1", method: "SEPA" }, hidden: `0x${"00".repeat(32)}` } as const;
  const base = { chainId: 1, contract: DESK, signature: "0x" } as const;
  const [one, other] = [
    offerOf({ ...base, kind: "swap", order: swap }, "placed"),
    offerOf({ ...base, kind: "ad", order: ad, terms }, "book"),
  ];
  const all = { kind: "", token: "", method: "" } as const;
  const found = (filter: object) => [one, other].filter((offer) => passes(offer, { ...all, ...filter }));
  expect(found({})).toEqual([one, other]);
  expect(found({ kind: "sell" })).toEqual([other]);
  expect(found({ token: WETH.toLowerCase() })).toEqual([one]);
  expect(found({ token: USDC })).toEqual([one, other]);
  expect(found({ method: "sepa" })).toEqual([other]);
});
