import type { Browser, BrowserContext, Page } from "@playwright/test";
import { type Call, dataOf } from "@weir/sdk/actions/call";
import { type Address, encodeFunctionData, erc20Abi, type Hex, parseAbi, parseEther } from "viem";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import { appOf } from "./app.ts";
import { installWallet, type TestWallet } from "./injectedWallet.ts";
import { siteConfig } from "./siteUnderTest.ts";
import { chain, send } from "./testClient.ts";

/** An account that Anvil sends for, and whose key signs. */
export type Keyed = { account: Address; key: Hex };
/** An account in a browser of its own, connected. */
export type Person = Keyed & { page: Page; wallet: TestWallet };

const faucetAbi = parseAbi(["function deposit() payable", "function drip()"]);

/** An account with a key, ether, 5 WETH, and what the faucets give of the other tokens. */
export async function keyed(): Promise<Keyed> {
  const client = await chain();
  const key = generatePrivateKey();
  const account = privateKeyToAddress(key);
  await client.setBalance({ address: account, value: parseEther("100") });
  await client.impersonateAccount({ address: account });
  for (const { token, kind } of (await siteConfig()).deployment.faucets) {
    const data = encodeFunctionData({ abi: faucetAbi, functionName: kind === "wrap" ? "deposit" : "drip" });
    await send(account, token, data, kind === "wrap" ? parseEther("5") : 0n);
  }
  return { account, key };
}

/** Opens a page of the site in a browser of the person's own, with their wallet connected. `onOpen`: before it loads anything. */
export async function browse(
  browser: Browser,
  who: Keyed,
  { baseURL, path, onOpen }: { baseURL: string; path: string; onOpen: (context: BrowserContext) => void },
): Promise<Person> {
  const context = await browser.newContext({
    ...{ baseURL, viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  onOpen(context);
  const page = await context.newPage();
  const wallet = await installWallet(page, who.account);
  wallet.key = who.key;
  await page.goto(path);
  await appOf(page).connect();
  return { ...who, page, wallet };
}

/** Sends a call of the SDK for an account. */
export const call = async ({ account }: Keyed, one: Call): Promise<void> => send(account, one.address, dataOf(one));

/** What an account has of a token now, token units. */
export const balanceOf = async (token: Address, account: Address): Promise<bigint> =>
  (await chain()).readContract({ address: token, abi: erc20Abi, functionName: "balanceOf", args: [account] });

/** Approves a contract for an account, whatever it may move already. */
export const approve = async (account: Address, token: Address, spender: Address, amount: bigint): Promise<void> =>
  send(account, token, encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [spender, amount] }));

/** What a contract may pull of an account's token, token units. */
export const allowanceOf = async (token: Address, owner: Address, spender: Address): Promise<bigint> =>
  (await chain()).readContract({ address: token, abi: erc20Abi, functionName: "allowance", args: [owner, spender] });
