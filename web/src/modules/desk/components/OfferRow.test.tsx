// @vitest-environment jsdom

import type { Fillable } from "@weir/sdk/orders/askLens";
import { newSwap } from "@weir/sdk/orders/newSwap";
import { type Address, getAddress, zeroHash } from "viem";
import { afterAll, expect, test, vi } from "vitest";
import { render } from "../../../../test/render.tsx";
import { parseAmount } from "../../../lib/parseAmount.ts";
import { offerOf } from "../../offers/listed.ts";

const wallet = vi.hoisted(() => ({ address: undefined as string | undefined }));
vi.mock("@/modules/wallet/hooks/useWallet.ts", () => ({ useWallet: () => wallet }));
vi.mock("@/modules/offers/hooks/useTokens.ts", () => ({
  useTokens: (tokens: string[]) => tokens.map((token) => ({ token, symbol: "USDC", decimals: 0, isListed: true })),
}));
const asked = vi.hoisted(() => ({ reputation: false, panels: 0 }));
vi.mock("../hooks/useReputation.ts", () => ({
  useReputation: (_: string, isWanted: boolean) => {
    asked.reputation = isWanted;
    return isWanted ? { done: 0 } : undefined;
  },
}));
vi.mock("./OfferPanel.tsx", () => {
  asked.panels++;
  return { OfferPanel: () => <p>Swapped</p> };
});
// Test files share their modules: this one replaces some.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { OfferRow } = await import("./OfferRow.tsx");

const [MAKER, TOKEN, OTHER] = ["a1", "c3", "e5"].map((byte) => getAddress(`0x${byte.repeat(20)}`)) as [
  Address,
  Address,
  Address,
];
const order = newSwap({
  ...{ maker: MAKER, epoch: 0n, now: 1_800_000_000n, group: zeroHash },
  ...{ sell: TOKEN, sellAmount: 5n, buy: OTHER, buyAmount: 7n },
});
const offer = offerOf({ kind: "swap", order, chainId: 1, contract: OTHER, signature: "0x" }, "placed");
const usedUp = { fillable: 0n, reason: "usedUp" } as Fillable;

type Shown = {
  open: boolean;
  as?: Address;
  done?: number;
  check?: Fillable;
  /** null: its code is not there yet. */
  readAmount?: typeof parseAmount | null;
};

/** What the list shows of the offer after all of it was taken, where it lists only what can be taken of 2 units or more. */
async function shown({ open, as, done = 0, check = usedUp, readAmount = parseAmount }: Shown) {
  wallet.address = as;
  const query = { takeable: true, done, amount: "2", token: TOKEN };
  const row = (
    <OfferRow
      {...{ offer, query, open, check }}
      readAmount={readAmount ?? undefined}
      onToggle={() => {}}
      onOpened={() => {}}
    />
  );
  return (await render(row)).text();
}

test("an offer that nobody can take any more is not listed", async () => {
  expect(await shown({ open: false })).toBe("");
});

test("less than what is asked for is not listed, once what reads the amount is there", async () => {
  const left = (fillable: bigint): Fillable => ({ fillable, reason: null });
  expect(await shown({ open: false, check: left(1n) })).toBe("");
  expect(await shown({ open: false, check: left(2n) })).toContain("USDC");
  expect(await shown({ open: false, check: left(1n), readAmount: null })).toContain("USDC");
});

test("what opens it, and what its maker has done, is asked for only where it is shown or filtered by", async () => {
  await shown({ open: false });
  expect(asked).toEqual({ reputation: false, panels: 0 });
  await shown({ open: false, done: 5 });
  expect(asked).toEqual({ reputation: true, panels: 0 });
});

test("who has it open, and took all of it, sees how that ended", async () => {
  expect(await shown({ open: true })).toContain("Swapped");
});
