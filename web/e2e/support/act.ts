import { expect, type Locator } from "@playwright/test";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { type Address, erc20Abi, parseEventLogs } from "viem";
import type { App } from "./app.ts";
import { changeLines } from "./shown.ts";
import { chain, poolNamed, reserveIn, snapshotOf, unitOf } from "./testClient.ts";

export type Act = {
  /** The button or switch that opens it. */
  open: Locator;
  symbol: string;
  /** The typed amount, unless `fill` enters it differently. */
  amount?: string;
  fill?: () => Promise<void>;
  /** The button that sends it. */
  verb: string;
  pool?: string;
};

export type Came = { before: PoolSnapshot; after: PoolSnapshot };

/**
 * Performs the action like a user, to its end. The dialog's preview must equal the result, line by line. Needs the
 * chain's clock held, and a page that is up to date with the chain.
 */
export async function act(app: App, account: Address, action: Act): Promise<Came> {
  const { open, symbol, amount, fill, verb, pool = "Core" } = action;
  const before = await snapshotOf(account, pool);
  const unit = await unitOf(before);
  await open.click();
  await fill?.();
  if (amount !== undefined) await app.amount.fill(amount);
  const foretold = await app.changes();
  await app.press(verb).click();
  await expect(app.press("Done")).toBeVisible();

  const after = await snapshotOf(account, pool);
  const came = changeLines(before, after, reserveIn(before, symbol).id, unit);
  expect(foretold, "what the dialog foretold, against what came to be").toEqual(came);
  expect(await app.changes(), "what the dialog says when it is done").toEqual(came);
  await app.done();
  return { before, after };
}

/** The account's approvals between the two states, from the tokens' logs. */
export async function approvalsBetween(account: Address, { before, after }: Came) {
  const [client, { core }] = await Promise.all([chain(), poolNamed("Core")]);
  const logs = parseEventLogs({
    abi: erc20Abi,
    eventName: "Approval",
    args: { owner: account },
    logs: await client.getLogs({
      address: before.reserves.map(({ info }) => info.token),
      fromBlock: before.blockNumber + 1n,
      toBlock: after.blockNumber,
    }),
  });
  return logs.map(({ address, args }) => {
    const reserve = before.reserves.find(({ info }) => info.token.toLowerCase() === address.toLowerCase());
    return { symbol: reserve?.symbol, toCore: args.spender.toLowerCase() === core.toLowerCase(), amount: args.value };
  });
}
