// @vitest-environment jsdom

import type { LoansCall } from "@weir/sdk/actions/call";
import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { LoanTerms } from "@weir/sdk/orders/loanOffer";
import { reserve, seeds } from "@weir/sdk/test/marketFixture";
import { getAddress, numberToHex, zeroHash } from "viem";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { Pool } from "@/modules/pools/pool.ts";
import { render } from "../../../../test/render.tsx";
import type { Loan } from "../loan.ts";

const ID = 0xc0ffeen << 232n;
const ME = getAddress(`0x${"ab".repeat(20)}`);
const LOANS = `0x${"1a".repeat(20)}`;
const shown = vi.hoisted(() => ({ calls: [] as unknown[], pools: [] as unknown[] }));
vi.mock("../hooks/useLoans.ts", () => ({ useLoansPlace: () => ({ loans: `0x${"1a".repeat(20)}` }) }));
vi.mock("@/modules/offers/hooks/useTokens.ts", () => ({ useKnownPools: () => shown.pools }));
vi.mock("./LoanSteps.tsx", () => ({
  LoanSteps: ({ calls, label }: { calls: unknown[]; label: string }) => {
    shown.calls = calls;
    return <button type="button">{label}</button>;
  },
}));
// Test files share their modules: this one replaces some.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { InvestTokens } = await import("./InvestTokens.tsx");

// A share is worth a millionth of a token unit, as in a reserve in which nothing has been earned yet.
const usdc = reserve(1, seeds.USDC, {
  id: ID | 1n,
  totals: { ...reserve(1, seeds.USDC).totals, supplyAssets: 1_000n, supplyShares: 1_000_000_000n },
} as Partial<ReserveSnapshot>);
const token = { token: usdc.info.token, symbol: "USDC", decimals: 0, isListed: true };

async function invest(over: Partial<Loan> = {}, payReserve = usdc.id, info: Partial<ReserveSnapshot["info"]> = {}) {
  const snapshot = { reserves: [{ ...usdc, info: { ...usdc.info, ...info } }] } as unknown as PoolSnapshot;
  const id = numberToHex(ID, { size: 32 });
  shown.pools = [{ id, name: "Core", description: "", unit: "USD", account: undefined, snapshot } satisfies Pool];
  const loan: Loan = {
    ...{ id: 7n, lender: ME, firstLender: ME, lent: 500n, offer: zeroHash, principal: 300n, collateral: 9n },
    terms: { payReserve } as LoanTerms,
    ...{ owedTokens: 200n, owedShares: 50_000_000n, keepsTokens: false, rollover: null, end: null },
    ...over,
  };
  const props = { loan, state: {} as never, tokens: [token, token] as const };
  const { container, text } = await render(<InvestTokens {...props} />);
  return {
    text,
    changes: [...container.querySelectorAll("dl > div")].map(({ textContent }) => textContent),
    calls: (shown.calls as LoansCall[]).map(({ address, functionName, args }) => [address, functionName, args[0]]),
    terms: loan.terms,
  };
}
beforeEach(() => {
  shown.calls = [];
});

test("what waits as tokens moves into the pool of the terms, with its rate, before and after", async () => {
  const { text, changes, calls, terms } = await invest();
  expect(text()).toMatch(/200 USDC of what was paid waits as tokens.* In Core it earns \d+\.\d\d%/);
  expect(changes.slice(0, 2)).toEqual(["Waits as tokensfrom200 USDCto0 USDC", "In Corefrom50 USDCto250 USDC"]);
  expect(changes[2]).toMatch(/^Earns a yearfrom0\.00%to\d+\.\d\d%$/);
  expect(calls).toEqual([[LOANS, "invest", terms]]);
});

test("a claim that keeps tokens ends that first, which it says: the contract moves nothing else", async () => {
  const { text, calls, terms } = await invest({ keepsTokens: true });
  expect(text()).toContain("“Keep repayments as tokens” ends.");
  expect(calls).toEqual([
    [LOANS, "keepTokens", 7n],
    [LOANS, "invest", terms],
  ]);
});

test.each([
  ["terms without a pool", 0n, {}, "name no pool"],
  ["a pool that the site does not list", 5n, {}, "does not list the pool"],
  [
    "a stopped reserve",
    usdc.id,
    { stopped: true },
    "Core does not take it now. The pool’s guardian or owner has stopped",
  ],
  [
    "a cap that leaves less room",
    usdc.id,
    { supplyCap: 1_199n },
    "its cap for deposits of USDC leaves too little room",
  ],
] as const)("with %s it says why not, and has no button", async (_, payReserve, info, why) => {
  const { text, changes, calls } = await invest({}, payReserve, info);
  expect(text()).toContain("200 USDC");
  expect(text()).toContain(why);
  expect([changes, calls]).toEqual([[], []]);
  expect(document.querySelector("button")).toBeNull();
});

test("once nothing waits, nothing is said or sent", async () => {
  const { changes, calls } = await invest({ owedTokens: 0n });
  expect([changes, calls]).toEqual([[], []]);
});
