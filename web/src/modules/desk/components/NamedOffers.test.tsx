// @vitest-environment jsdom

import { newAd } from "@weir/sdk/orders/newAd";
import { newSwap } from "@weir/sdk/orders/newSwap";
import { DAY } from "@weir/sdk/orders/orderFields";
import { readOrderText } from "@weir/sdk/orders/orderText";
import { getAddress, zeroAddress, zeroHash } from "viem";
import { afterAll, expect, test, vi } from "vitest";
import { render } from "../../../../test/render.tsx";
import { offerOf } from "../../offers/listed.ts";

const [ME, MAKER, OTHER] = ["ab", "a1", "c3"].map((byte) => getAddress(`0x${byte.repeat(20)}`)) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
];
const DESK = getAddress(`0x${"de".repeat(20)}`);
const NOW = 1_800_000_000n;
const shown = vi.hoisted(() => ({ offers: [] as unknown[], servesUntil: 0n }));
vi.mock("@/modules/wallet/hooks/useWallet.ts", () => ({ useWallet: () => ({ address: `0x${"ab".repeat(20)}` }) }));
vi.mock("@/modules/offers/hooks/useTokens.ts", () => ({
  useTokens: (tokens: string[]) => tokens.map((token) => ({ token, symbol: "USDC", decimals: 0, isListed: true })),
}));
vi.mock("../hooks/useDesk.ts", () => ({
  useChainTime: () => 1_800_000_000n,
  useOffers: () => ({ offers: shown.offers, more: null }),
}));
vi.mock("../hooks/useDuties.ts", () => ({ useDuties: () => ({ servesUntil: shown.servesUntil }) }));
// Test files share their modules: this one replaces some.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { NamedOffers } = await import("./NamedOffers.tsx");

const base = { maker: MAKER, epoch: 0n, now: NOW, group: zeroHash };
const where = { chainId: 1, contract: DESK, signature: "0x" } as const;
const adOf = (total: bigint, over: { arbiter?: `0x${string}`; backup?: `0x${string}` }) =>
  offerOf(
    {
      kind: "ad",
      order: newAd({ ...base, makerSells: true, token: OTHER, total, max: total, termsHash: zeroHash, ...over }),
      ...where,
    },
    "placed",
  );
const swap = offerOf(
  { kind: "swap", order: newSwap({ ...base, sell: OTHER, sellAmount: 1n, buy: MAKER, buyAmount: 1n }), ...where },
  "placed",
);

async function named(servesUntil: bigint) {
  shown.offers = [
    swap,
    adOf(100n, { arbiter: ME }),
    adOf(200n, { arbiter: OTHER, backup: ME }),
    adOf(300n, { arbiter: OTHER, backup: zeroAddress }),
  ];
  shown.servesUntil = servesUntil;
  const { container, text, button, click } = await render(<NamedOffers />);
  return { text, button, click, items: [...container.querySelectorAll("li")].map(({ textContent }) => textContent) };
}

test("ads that name me wait for me to serve, and open as a link does", async () => {
  const { items, text, button, click } = await named(0n);
  expect(items).toHaveLength(2);
  expect(items[0]).toMatch(/100 USDC for sale.*You would be the arbiter\.$/);
  expect(items[1]).toMatch(/200 USDC for sale.*You would be the arbiter’s backup\.$/);
  expect(text()).toContain("before you serve as an arbiter");
  await click(button("20 to 200 USDC for sale"));
  expect(readOrderText(window.location.hash).order).toMatchObject({ order: { backup: ME } });
  window.location.hash = "";
});

test("they are shown until 30 days of service are left, which a deal needs", async () => {
  expect((await named(NOW + 30n * DAY - 1n)).items).toHaveLength(2);
  expect((await named(NOW + 30n * DAY)).items).toEqual([]);
});

test("anyone can name me: of many a few are shown, and the others once they are asked for", async () => {
  shown.offers = Array.from({ length: 7 }, (_, at) => adOf(BigInt(100 * (at + 1)), { arbiter: ME }));
  shown.servesUntil = 0n;
  const { container, click, button } = await render(<NamedOffers />);
  expect(container.querySelectorAll("li")).toHaveLength(5);
  await click(button("Show more"));
  expect(container.querySelectorAll("li")).toHaveLength(7);
  expect(container.textContent).not.toContain("Show more");
});
