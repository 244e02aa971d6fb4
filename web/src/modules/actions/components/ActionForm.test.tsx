// @vitest-environment jsdom

import type { Plan } from "@weir/sdk/actions/plan";
import { idToHex } from "@weir/sdk/codec/ids";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { id, POOL, pool, units } from "@weir/sdk/test/marketFixture";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { SiteConfigContext } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { render } from "../../../../test/render.tsx";
import { translate } from "../../../../test/translate.ts";
import type { Fee } from "../hooks/useFee.ts";
import type { Intent } from "../intent.ts";
import { ActionForm } from "./ActionForm.tsx";

const run = vi.fn();
vi.mock("../hooks/useRunner.ts", () => ({ useRunner: () => run }));
const refusesChange = vi.fn<() => boolean | undefined>();
vi.mock("../hooks/useRefusesChange.ts", () => ({ useRefusesChange: () => refusesChange() }));
const fee = vi.fn<() => Fee | null>();
vi.mock("../hooks/useFee.ts", () => ({ useFee: () => fee() }));
beforeEach(() => {
  run.mockReset();
  refusesChange.mockReturnValue(false);
  fee.mockReturnValue(null);
});

const me = `0x${"ee".repeat(20)}` as const;
const site = { deployment: { lendingPools: `0x${"c0".repeat(20)}`, faucets: [] as unknown } } as SiteConfig;
const ether = { exact: true, symbol: "ETH", decimals: 18, short: null };
const lent = (assets: bigint) => ({ supplyShares: assets * 1_000_000n, borrowShares: 0n, collateral: 0n });

async function form(type: Exclude<Intent["type"], "setCollateral">, index: number, snapshot: PoolSnapshot) {
  const shown: Pool = { id: idToHex(POOL), name: "Core", description: "", unit: "USD", account: me, snapshot };
  const intent = { type, pool: shown.id, reserveId: id(index) };
  const page = await render(
    <SiteConfigContext value={site}>
      <ActionForm intent={intent} pool={shown} account={me} />
    </SiteConfigContext>,
  );
  const amount = page.container.querySelector<HTMLInputElement>("input[inputmode=decimal]")!;
  const submit = page.container.querySelector<HTMLButtonElement>("button[type=submit]")!;
  return { ...page, amount, submit, enter: (text: string) => page.type(amount, text) };
}

const plan = () => run.mock.calls[0]![1] as Plan;

describe("ActionForm", () => {
  test("default: what is typed becomes the plan that is signed", async () => {
    const page = await form("supply", 0, pool({ WETH: { walletBalance: units(3, 18) } }));
    expect(page.submit.disabled).toBe(true);
    await page.enter("1.5");
    expect(page.text()).toContain("Your wallet will ask twice");
    await page.click(page.submit);
    expect(plan().calls.map(({ kind }) => kind)).toEqual(["approve", "multicall"]);
    expect(plan().approval?.amount).toBe(units(1.5, 18));
    expect(run.mock.calls[0]![2]).toBe("Supplied 1.5 WETH");
  });

  test("behavior: kept as collateral it is another call", async () => {
    const page = await form("supply", 0, pool({ WETH: { walletBalance: units(3, 18) } }));
    await page.click(page.container.querySelector<HTMLInputElement>("input[value=collateral]")!);
    await page.enter("1");
    await page.click(page.submit);
    expect(plan().calls.map(({ kind }) => kind)).toEqual(["approve", "supplyCollateral"]);
  });

  test("behavior: lent only, nothing is switched on", async () => {
    const page = await form("supply", 0, pool({ WETH: { walletBalance: units(3, 18) } }));
    await page.click(page.container.querySelector<HTMLInputElement>("input[value=lent]")!);
    await page.enter("1");
    await page.click(page.submit);
    expect(plan().calls.map(({ kind }) => kind)).toEqual(["approve", "supply"]);
  });

  test("behavior: more than the wallet holds is named, and blocks", async () => {
    const page = await form("supply", 0, pool({ WETH: { walletBalance: units(3, 18) } }));
    await page.enter("4");
    expect(page.container.querySelector("[role=alert]")?.textContent).toContain("The wallet holds 3 WETH");
    expect(page.submit.disabled).toBe(true);
  });

  test("behavior: a stopped reserve says so, and only what backs debts can be added to", async () => {
    const info = { ...pool().reserves[0]!.info, stopped: true };
    const fresh = await form("supply", 0, pool({ WETH: { walletBalance: units(3, 18), info } }));
    await fresh.enter("1");
    expect(fresh.container.querySelector("[role=alert]")?.textContent).toContain("has stopped WETH");
    expect(fresh.submit.disabled).toBe(true);

    const position = { ...lent(0n), collateral: units(1, 18) };
    const held = await form("supply", 0, pool({ WETH: { walletBalance: units(3, 18), info, position } }, 1n << 16n));
    await held.enter("1");
    await held.click(held.submit);
    expect(plan().calls.map(({ kind }) => kind)).toEqual(["approve", "supplyCollateral"]);
  });

  test("behavior: no number is no amount", async () => {
    const page = await form("supply", 0, pool({ WETH: { walletBalance: units(3, 18) } }));
    await page.enter("$2");
    expect(page.text()).toContain("This amount counts WETH, not money.");
    expect(page.submit.disabled).toBe(true);
  });

  test("behavior: an amount with more than digits and a point is repeated in words", async () => {
    const page = await form("supply", 0, pool({ WETH: { walletBalance: units(3, 18) } }));
    await page.enter("0,001 weth");
    expect(page.text()).toContain("Read as zero point zero zero one WETH.");
    await page.click(page.submit);
    expect(plan().approval?.amount).toBe(units(0.001, 18));
  });

  test("behavior: an amount that can be read in two ways is asked about, and nothing is signed before", async () => {
    const page = await form("supply", 1, pool({ USDC: { walletBalance: units(3000, 6) } }));
    await page.enter("1,234");
    expect(page.submit.disabled).toBe(true);
    await page.click(page.button("1234 USDC one thousand two hundred and thirty-four"));
    expect(page.amount.value).toBe("1234");
    await page.enter("1,234");
    await page.click(page.button("1.234 USDC one point two three four"));
    await page.click(page.submit);
    expect(plan().approval?.amount).toBe(units(1.234, 6));
  });

  test("behavior: what the page fills in itself is not asked about", async () => {
    const page = await form("supply", 0, pool({ WETH: { walletBalance: units(4.5, 18) } }));
    await page.click(page.button("25%"));
    await page.click(page.submit);
    expect(plan().approval?.amount).toBe(units(1.125, 18));
  });

  test("behavior: where nothing can be moved, the reason is in the open", async () => {
    const page = await form("supply", 0, pool());
    expect(page.button("Max").disabled).toBe(true);
    expect(page.text()).toContain("Your wallet holds no WETH.");
    const why = page.button("Max").getAttribute("aria-describedby")!;
    expect(document.getElementById(why)?.textContent).toBe("Your wallet holds no WETH.");
  });

  test.each(["supply", "supplyCollateral", "withdraw", "withdrawCollateral", "borrow", "repay"] as const)(
    "error: whatever is pasted into %s, the form stays",
    async (type) => {
      const position = { ...lent(units(2, 18)), collateral: units(1, 18) };
      const page = await form(type, 0, pool({ WETH: { walletBalance: units(3, 18), position } }));
      for (const text of ["9".repeat(60), "9".repeat(45), `0.${"0".repeat(17)}1`, (2n ** 256n - 1n).toString()]) {
        await page.enter(text);
        expect(page.submit.isConnected, text).toBe(true);
      }
    },
  );

  test("behavior: a translated page shows the new amount's message, not the previous one's", async () => {
    const snapshot = pool({ WETH: { walletBalance: units(80, 18), position: lent(units(1, 18)) } });
    const fresh = await form("supply", 0, snapshot);
    await fresh.enter("50");
    const shownText = fresh.text();
    const page = await form("supply", 0, snapshot);
    await page.enter("5");
    translate(page.container);
    await page.enter("50");
    expect(page.text()).toBe(shownText);
    for (const text of ["1,000", "90", "1,5", ""]) {
      translate(page.container);
      await page.enter(text);
    }
    await page.enter("50");
    expect(page.text(), "after questions, refusals and readings in words").toBe(shownText);
  });

  test("behavior: a thin health factor needs the tick", async () => {
    const page = await form("borrow", 1, pool({ WETH: { position: lent(units(1, 18)) } }, 1n));
    await page.enter("1950");
    expect(page.submit.disabled).toBe(true);
    await page.click(page.container.querySelector<HTMLInputElement>("input[type=checkbox]")!);
    expect(page.submit.disabled).toBe(false);
  });

  test("behavior: Max repays all of it, whatever it grows to", async () => {
    const position = { supplyShares: 0n, borrowShares: units(2000, 6) * 1_000_000n, collateral: 0n };
    const page = await form("repay", 1, pool({ USDC: { walletBalance: units(3000, 6), position } }, 1n << 33n));
    await page.click(page.button("Max"));
    expect(page.amount.value).toBe("2000");
    await page.click(page.submit);
    expect(plan().actions).toEqual([{ type: "repay", reserveId: id(1), max: true }]);
    expect(plan().after?.accountBits).toBe(0n);
  });

  test("behavior: the remaining approval after repaying a whole debt is revoked, and the form says so", async () => {
    const position = { supplyShares: 0n, borrowShares: units(2000, 6) * 1_000_000n, collateral: 0n };
    const page = await form("repay", 1, pool({ USDC: { walletBalance: units(3000, 6), position } }, 1n << 33n));
    await page.enter("2900");
    expect(page.text()).toContain("Your wallet will ask three times.");
    expect(page.text()).toContain("the rest of the approval is taken back at the end");
    await page.click(page.submit);
    expect(plan().calls.map(({ kind }) => kind)).toEqual(["approve", "repay", "revoke"]);
  });

  test("behavior: an old token's allowance goes to zero first, and nothing is sent before it is known to be one", async () => {
    const held = pool({ WETH: { walletBalance: units(3, 18), allowance: units(0.5, 18) } });
    refusesChange.mockReturnValue(undefined);
    const unknown = await form("supply", 0, held);
    await unknown.enter("1");
    expect(unknown.submit.disabled).toBe(true);

    refusesChange.mockReturnValue(true);
    const page = await form("supply", 0, held);
    await page.enter("1");
    expect(page.text()).toContain("Your wallet will ask three times.");
    expect(page.text()).toContain("first the old one goes to zero");
    await page.click(page.submit);
    expect(plan().calls.map(({ kind }) => kind)).toEqual(["reset", "approve", "multicall"]);
  });

  test("behavior: too little ether for gas is shown before anything is sent", async () => {
    fee.mockReturnValue({ ...ether, amount: 3n * 10n ** 14n, short: 10n ** 12n });
    const page = await form("supply", 0, pool({ WETH: { walletBalance: units(3, 18) } }));
    await page.enter("1");
    expect(page.text()).toContain("Your wallet holds 0.000001 ETH; the network’s fee comes to at least 0.0003 ETH.");
    expect(page.submit.disabled).toBe(true);
  });

  test("behavior: the fee of all transactions, in ether and in the pool's unit", async () => {
    fee.mockReturnValue({ ...ether, amount: units(0.0002, 18) });
    const page = await form("supply", 0, pool({ WETH: { walletBalance: units(3, 18) } }));
    await page.enter("1");
    const shown = () => page.container.querySelector("[data-fee]")?.textContent;
    expect(shown()).toBe("Network feeabout 0.0002 ETH($0.50)for 2 transactions");
    expect(page.submit.disabled).toBe(false);
    fee.mockReturnValue({ ...ether, exact: false, amount: units(0.0002, 18) });
    await page.enter("2");
    expect(shown(), "where the node cannot simulate all of them").toContain("at least 0.0002 ETH");
  });

  test("behavior: a share of what is possible", async () => {
    const page = await form("supply", 0, pool({ WETH: { walletBalance: units(3, 18) } }));
    await page.click(page.button("25%"));
    expect(page.amount.value).toBe("0.75");
  });
});
