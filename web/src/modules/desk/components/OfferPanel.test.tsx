// @vitest-environment jsdom

import { newSwap } from "@weir/sdk/orders/newSwap";
import { type Address, getAddress } from "viem";
import { afterAll, expect, test, vi } from "vitest";
import { render } from "../../../../test/render.tsx";
import type { Offer } from "../deskOffer.ts";

const [MAKER, TAKER, SELL, BUY] = ["a1", "b2", "c3", "d4"].map((byte) => getAddress(`0x${byte.repeat(20)}`)) as [
  Address,
  Address,
  Address,
  Address,
];
const chain = { fillable: 5n, reason: null as string | null };

const Nothing = () => null;
const Take = ({ left, onStart }: { left: bigint; onStart: () => void }) => (
  <button type="button" onClick={onStart}>{`Take ${left}`}</button>
);

vi.resetModules();
vi.doMock("@/modules/config/SiteConfigContext.ts", () => ({ useSiteConfig: () => ({ chainId: 1 }) }));
vi.doMock("@/modules/wallet/hooks/useWallet.ts", () => ({ useWallet: () => ({ address: TAKER }) }));
vi.doMock("@/modules/offers/hooks/useTokens.ts", () => ({
  useTokens: (tokens: Address[]) => tokens.map((token) => ({ token, symbol: "T", decimals: 0, isListed: true })),
}));
vi.doMock("../hooks/useCheck.ts", () => ({ useCheck: () => ({ data: { ...chain }, isError: false }) }));
vi.doMock("./OfferFacts.tsx", () => ({ OfferFacts: Nothing }));
vi.doMock("./ShareOffer.tsx", () => ({ ShareOffer: Nothing }));
vi.doMock("./TakeSwap.tsx", () => ({ TakeSwap: Take }));
const { OfferPanel } = await import("./OfferPanel.tsx");
afterAll(() => vi.resetModules());

const order = newSwap({
  ...{ maker: MAKER, epoch: 0n, now: 1n, sell: SELL, sellAmount: 5n, buy: BUY, buyAmount: 5n },
});
const offer = {
  ...{ hash: "0x01", from: "link" },
  shared: { kind: "swap", order, signature: "0x", chainId: 1, contract: SELL },
} as unknown as Offer;
const panel = () => <OfferPanel offer={offer} onOpened={() => {}} />;

test("who takes all of an offer is not told that it cannot be taken: the form stays to its end", async () => {
  Object.assign(chain, { fillable: 5n, reason: null });
  const { text, button, click, again } = await render(panel());
  expect(text()).toContain("This can be taken now.");
  await click(button("Take 5"));
  Object.assign(chain, { fillable: 0n, reason: "usedUp" });
  await again(panel());
  expect(text()).not.toContain("This cannot be taken");
  expect(button("Take 5")).toBeDefined();
});

test("who has not begun to is told as soon as somebody else has taken all of it", async () => {
  Object.assign(chain, { fillable: 5n, reason: null });
  const { text, again } = await render(panel());
  Object.assign(chain, { fillable: 0n, reason: "usedUp" });
  await again(panel());
  expect(text()).toContain("This cannot be taken. All of it has been taken.");
  expect(text()).not.toContain("Take");
});
