// @vitest-environment jsdom

import type { Call } from "@weir/sdk/actions/call";
import { getAddress } from "viem";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { render } from "../../../../test/render.tsx";

const [ME, OTHER, DESK, TOKEN] = ["ab", "07", "de", "11"].map((byte) => getAddress(`0x${byte.repeat(20)}`)) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
];
const shown = vi.hoisted(() => ({ calls: [] as unknown[], token: null as object | null }));
vi.mock("@/modules/config/SiteConfigContext.ts", () => ({
  useSiteConfig: () => ({ deployment: { lendingPools: `0x${"c0".repeat(20)}` } }),
}));
vi.mock("../hooks/useTokens.ts", () => ({ useTokens: () => [shown.token] }));
vi.mock("../hooks/usePurses.ts", () => ({
  usePurses: (_: unknown, who: string | undefined) => [who && { has: who === `0x${"07".repeat(20)}` ? 3n : 100n }],
}));
vi.mock("./OrderSteps.tsx", () => ({
  OrderSteps: ({ calls, label }: { calls: unknown[]; label: string }) => {
    shown.calls = calls;
    return <button type="button">{label}</button>;
  },
}));
// Test files share their modules: this one replaces some.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { Credits } = await import("./Credits.tsx");

beforeEach(() => {
  shown.token = { token: TOKEN, symbol: "USDC", decimals: 0, isListed: true };
});

async function kept(venue: "desk" | "loans" = "desk") {
  const page = await render(
    <Credits
      {...{ contract: DESK, venue, account: ME, refusalOf: () => undefined, more: null }}
      credits={[{ token: TOKEN, amount: 7n }]}
    />,
  );
  const changes = () => [...page.container.querySelectorAll("dl > div")].map(({ textContent }) => textContent);
  const args = () => (shown.calls[0] as (Call & { kind: "desk" }) | undefined)?.args;
  return { ...page, changes, args, to: (text: string) => page.type(page.container.querySelector("input")!, text) };
}

test("what is kept comes to one's own address, before and after", async () => {
  const { text, changes, args } = await kept();
  expect(text()).toContain("The desk keeps 7 USDC for you.");
  expect(changes()).toEqual(["Kept for youfrom7 USDCto0 USDC", "USDC in the walletfrom100 USDCto107 USDC"]);
  expect(args()).toEqual([TOKEN, ME]);
  expect(text()).not.toContain("Anyone can make a token");
});

test("or to another address, where the token refuses one's own", async () => {
  const { changes, args, to } = await kept();
  await to(OTHER);
  expect(changes()[1]).toMatch(/^At 0x0707.*from3 USDCto10 USDC$/);
  expect(args()).toEqual([TOKEN, OTHER]);
});

test("what is no address, and the contract itself, cannot receive it", async () => {
  const { text, args, to } = await kept("loans");
  expect(text()).toContain("The contract of the loans keeps 7 USDC for you.");
  await to(DESK);
  expect(text()).toContain("The contracts cannot receive it.");
  expect(args()).toBeUndefined();
  await to("0x12");
  expect(args()).toBeUndefined();
});

test("a token that no pool lists is said to be one, and what does not answer as a token has no form", async () => {
  shown.token = { token: TOKEN, symbol: "USDC", decimals: 0, isListed: false };
  expect((await kept()).text()).toContain("No pool of this site lists USDC. Anyone can make a token of any name");
  shown.token = null;
  const { text, container } = await kept();
  expect(text()).toContain("does not answer as a token");
  expect(container.querySelector("input")).toBeNull();
});
