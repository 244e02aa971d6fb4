import type { Page } from "@playwright/test";
import { type Address, type Hex, numberToHex, type TypedDataDefinition } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { siteConfig } from "./siteUnderTest.ts";

type Refusal = { code: number; message: string; data?: unknown };
type Answer = { result: unknown; chainChanged?: Hex } | { error: Refusal };
type Transaction = { from: Address; to: Address; data: Hex; value?: Hex; chainId?: Hex };

/** The wallet's user actions, and the requests it received. */
export type TestWallet = {
  /** Methods that the user rejects. */
  declined: Set<string>;
  /** Its answer to a transaction request, instead of sending it. */
  failure: Refusal | null;
  /** The selected account. */
  account: Address;
  /** The account that the user selects when a page requests accounts again. */
  chooses: Address | null;
  /** The selected account's key: it signs typed data, which Anvil does only for accounts of its own. */
  key: Hex | null;
  /** Signs with the selected account, regardless of the requested one. */
  careless: boolean;
  /** Edits a transaction before the confirmation. */
  edit: ((transaction: Transaction) => Transaction) | null;
  /** Selects another account, and notifies the page. */
  switchTo(account: Address): Promise<void>;
  /** Selects another network, and notifies the page. */
  goTo(chainId: number): Promise<void>;
  /** Methods that are never answered. */
  silent: Set<string>;
  /** Methods with an open request. */
  busy: Set<string>;
  /** Whether it accepts a network switch without switching. */
  stays: boolean;
  /** The wallet's network. */
  chainId: number;
  /** Runs while the wallet shows a transaction. */
  meanwhile: (() => Promise<void>) | null;
  /** Whether it takes several calls as one (EIP-5792), and keeps them together. null: it does not take them. */
  batches: "together" | "apart" | null;
  /** All requested transactions, including rejected ones. */
  transactions: Transaction[];
};

/** Notifies the wallet's script in the page of user actions. */
type Told = { tellPage: (event: string, value: unknown) => void };

export const walletName = "Otter";

/**
 * A browser wallet at `window.ethereum`, for which Anvil signs. It announces itself by EIP-6963, unless it imitates an
 * older one.
 */
export async function installWallet(page: Page, account: Address, announced = true): Promise<TestWallet> {
  const { chainId, rpcUrls } = await siteConfig();
  const tell = (event: string, value: unknown) =>
    page.evaluate(([event, value]) => (window as unknown as Told).tellPage(event as string, value), [event, value]);
  const wallet: TestWallet = {
    declined: new Set(),
    silent: new Set(),
    busy: new Set(),
    stays: false,
    failure: null,
    account,
    chooses: null,
    key: null,
    careless: false,
    edit: null,
    chainId,
    meanwhile: null,
    batches: null,
    transactions: [],
    async switchTo(next) {
      wallet.account = next;
      await tell("accountsChanged", [next]);
    },
    async goTo(next) {
      wallet.chainId = next;
      await tell("chainChanged", numberToHex(next));
    },
  };
  let connected = false;

  const askNode = async (method: string, params: unknown[]): Promise<Answer> => {
    const response = await fetch(rpcUrls[0]!, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    });
    const body = (await response.json()) as { result: unknown; error?: { code: number; message: string } };
    return body.error ? { error: body.error } : { result: body.result };
  };

  /** Batches by id: the hashes of their transactions, as Anvil has no account that takes several calls as one. */
  const sent = new Map<string, Hex[]>();
  const sendCalls = async ({
    from,
    calls,
  }: {
    from: Address;
    calls: { to: Address; data: Hex }[];
  }): Promise<Answer> => {
    const hashes: Hex[] = [];
    for (const [at, { to, data }] of calls.entries()) {
      // Kept apart, the last call lacks the gas that it needs.
      const gas = wallet.batches === "apart" && at === calls.length - 1 ? "0x9c40" : "0x1e8480";
      const answered = await askNode("eth_sendTransaction", [{ from, to, data, gas }]);
      if ("error" in answered) return answered;
      hashes.push(answered.result as Hex);
    }
    const id = `batch ${sent.size}`;
    sent.set(id, hashes);
    return { result: { id } };
  };
  const statusOf = async (id: string): Promise<unknown> => {
    const answers = await Promise.all((sent.get(id) ?? []).map((hash) => askNode("eth_getTransactionReceipt", [hash])));
    const receipts = answers.map((one) => ("result" in one ? (one.result as { status: Hex } | null) : null));
    if (receipts.some((receipt) => receipt === null)) return { version: "2.0.0", id, status: 100, atomic: true };
    const status = receipts.every((receipt) => receipt?.status === "0x1") ? 200 : 600;
    return { version: "2.0.0", id, status, atomic: status === 200, receipts };
  };

  const answer = async (method: string, params: unknown[]): Promise<Answer> => {
    if (method === "eth_sendTransaction") {
      const asked = params[0] as Transaction;
      wallet.transactions.push(asked);
      await wallet.meanwhile?.();
      if (wallet.failure) return { error: wallet.failure };
      if (!wallet.declined.has(method)) {
        // A wallet on another chain than the transaction's sends nothing.
        if (asked.chainId !== undefined && Number(asked.chainId) !== wallet.chainId) {
          return { error: { code: -32602, message: "The chain of the transaction is not the wallet's." } };
        }
        const edited = wallet.edit?.(asked) ?? asked;
        return askNode(method, [wallet.careless ? { ...edited, from: wallet.account } : edited]);
      }
    }
    if (wallet.silent.has(method)) return new Promise(() => {});
    if (wallet.busy.has(method)) return { error: { code: -32002, message: "Request already pending." } };
    if (wallet.declined.has(method)) return { error: { code: 4001, message: "User rejected the request." } };
    switch (method) {
      case "eth_requestAccounts":
        connected = true;
        return { result: [wallet.account] };
      case "eth_accounts":
        return { result: connected ? [wallet.account] : [] };
      case "wallet_requestPermissions":
        connected = true;
        if (wallet.chooses) await wallet.switchTo(wallet.chooses);
        return { result: [{ parentCapability: "eth_accounts", caveats: [{ value: [wallet.account] }] }] };
      case "wallet_revokePermissions":
        connected = false;
        return { result: null };
      case "eth_chainId":
        return { result: numberToHex(wallet.chainId) };
      case "wallet_getCapabilities":
        return wallet.batches
          ? { result: { [numberToHex(chainId)]: { atomic: { status: "supported" } } } }
          : { error: { code: 4200, message: "Unsupported method." } };
      case "wallet_sendCalls":
        return sendCalls(params[0] as { from: Address; calls: { to: Address; data: Hex }[] });
      case "wallet_getCallsStatus":
        return { result: await statusOf(params[0] as string) };
      case "wallet_switchEthereumChain": {
        if (wallet.stays) return { result: null };
        const [{ chainId: wanted }] = params as [{ chainId: Hex }];
        wallet.chainId = Number(wanted);
        return { result: null, chainChanged: wanted };
      }
      case "eth_signTypedData_v4": {
        if (!wallet.key) return { error: { code: 4200, message: "Unsupported method." } };
        const { types, domain, primaryType, message } = JSON.parse(params[1] as string) as TypedDataDefinition;
        return { result: await privateKeyToAccount(wallet.key).signTypedData({ types, domain, primaryType, message }) };
      }
      default:
        return askNode(method, params);
    }
  };

  await page.exposeFunction("askTestWallet", answer);
  // Runs in the page, before the site's own scripts.
  const setup = { name: walletName, announced };
  await page.addInitScript(({ name, announced }) => {
    type Listener = (value: unknown) => void;
    const { askTestWallet } = window as unknown as {
      askTestWallet: (method: string, params: unknown[]) => Promise<Answer>;
    };
    const listeners: Record<string, Listener[]> = {};
    const tellPage = (event: string, value: unknown) => {
      for (const listener of listeners[event] ?? []) listener(value);
    };
    Object.assign(window, { tellPage });
    const provider = {
      on(event: string, listener: Listener) {
        listeners[event] = [...(listeners[event] ?? []), listener];
      },
      removeListener(event: string, listener: Listener) {
        listeners[event] = (listeners[event] ?? []).filter((other) => other !== listener);
      },
      async request({ method, params = [] }: { method: string; params?: unknown[] }) {
        const answered = await askTestWallet(method, params);
        if ("error" in answered) throw Object.assign(new Error(answered.error.message), answered.error);
        if (answered.chainChanged) tellPage("chainChanged", answered.chainChanged);
        return answered.result;
      },
    };
    Object.assign(window, { ethereum: provider });
    if (!announced) return;
    const info = {
      uuid: "6f1f3f0c-7a55-4a33-9d2b-0d8c6b1f5e11",
      name,
      rdns: "test.otter",
      icon: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
    };
    const detail = Object.freeze({ info, provider });
    const announce = () => window.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
    window.addEventListener("eip6963:requestProvider", announce);
    announce();
  }, setup);
  return wallet;
}
