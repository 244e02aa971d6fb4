import { readFileSync } from "node:fs";
import {
  type Abi,
  ChainMismatchError,
  createPublicClient,
  createWalletClient,
  custom,
  encodeErrorResult,
  type Hex,
  HttpRequestError,
  http,
  parseAbi,
  stringToHex,
  UserRejectedRequestError,
} from "viem";
import { anvil } from "viem/chains";
import { describe, expect, test } from "vitest";
import { lendingPoolsAbi } from "../generated/abi.ts";
import { causeOf, explain, explainProblem } from "./causeOf.ts";

const ACCOUNT = "0x00000000000000000000000000000000000000a1";
const TOKEN = "0x00000000000000000000000000000000000000c1";
const context = {
  unit: "USD",
  reserves: [
    { id: 0x500n, symbol: "WETH", decimals: 18 },
    { id: 0x501n, symbol: "USDC", decimals: 6, token: TOKEN },
  ],
} as const;

/** What viem throws when the node answers a simulated call so: the real chain of causes, of the real classes. */
const thrownBy = async (answer: unknown): Promise<unknown> => {
  const request = async () => {
    throw answer;
  };
  const client = createPublicClient({ chain: anvil, transport: custom({ request }, { retryCount: 0 }) });
  return client
    .simulateContract({
      account: ACCOUNT,
      address: TOKEN,
      abi: lendingPoolsAbi,
      functionName: "borrow",
      args: [0x501n, 1n, ACCOUNT, ACCOUNT],
    })
    .catch((error: unknown) => error);
};
const revertedWith = (data: Hex) => thrownBy({ code: 3, message: "execution reverted", data });

const revert = <const abi extends Abi>(abi: abi, errorName: string, args: readonly unknown[]): Hex =>
  // The names and arguments come from the ABI itself, at run time.
  encodeErrorResult({ abi: abi as Abi, errorName, args });

const sample = (type: string, name: string): unknown => {
  if (type === "address") return ACCOUNT;
  if (type === "bytes32") return stringToHex("USD", { size: 32 });
  if (type === "string") return "out of luck";
  if (type === "bytes[]") return ["0x01", "0x02"];
  if (name === "reserve") return 0x501n;
  return type === "uint8" ? 4 : 1_500_000n;
};

describe("explain: reverts", () => {
  const errors = lendingPoolsAbi.filter((item) => item.type === "error");

  test.each(errors.map((error) => [error.name, error] as const))("default: %s", async (name, error) => {
    const args = error.inputs.map((input) => sample(input.type, input.name));
    const thrown = await revertedWith(revert(lendingPoolsAbi, name, args));
    for (const given of [explain(thrown, context), explain(thrown)]) {
      expect(given.name).toBe(name);
      for (const text of [given.sentence, given.remedy]) {
        expect(text).toMatch(/^[A-Z0-9].*\.$/);
        expect(text).not.toMatch(/undefined|NaN|\[object|null/);
      }
    }
  });

  const said = async (name: string, args: readonly unknown[]) =>
    explain(await revertedWith(revert(lendingPoolsAbi, name, args)), context).sentence;

  test("behavior: amounts carry the token's decimals and symbol", async () => {
    expect(await said("LiquidityTooLow", [0x501n, 1_234_500_000n, 2_000_000_000n])).toBe(
      "Only 1,234.5 USDC is free in the pool now, 2,000 USDC is needed; the rest is lent out.",
    );
  });

  test("behavior: values carry the unit of account", async () => {
    expect(await said("BorrowLimitExceeded", [ACCOUNT, 1_600n * 10n ** 18n, 16_005n * 10n ** 17n])).toBe(
      "This would leave a debt of $1,600.50, and the collateral carries at most $1,600.00.",
    );
  });

  test("behavior: moments are told as such, even those that never come", async () => {
    const change = stringToHex("change", { size: 32 });
    expect(await said("ChangeNotReady", [change, 1_700_000_000n])).toContain("Tue, 14 Nov 2023 22:13:20 GMT");
    expect(await said("SignatureExpired", [2n ** 200n])).toContain("the end of time");
  });

  test("behavior: what an auction asks for is told in percent", async () => {
    expect(await said("FractionAboveLimit", [50_004n * 10n ** 13n, 5n * 10n ** 17n])).toBe(
      "The auction asks for 50.004 % of each debt now, more than your limit of 50 %.",
    );
  });

  test("behavior: of a nonce the sequence alone is told", async () => {
    const key = 7n << 64n;
    expect(await said("NonceInvalid", [ACCOUNT, key | 3n, key | 5n])).toContain(
      "nonce is 3, and the next of its key is 5",
    );
  });

  test("behavior: numbers that differ never look the same", async () => {
    const limit = 1_600n * 10n ** 18n;
    expect(await said("BorrowLimitExceeded", [ACCOUNT, limit, limit + 10n ** 12n])).toContain("$1,600.000001");
    expect(await said("LiquidityTooLow", [0x500n, 0n, 1n])).toContain(
      "0 WETH is free in the pool now, 0.000000000000000001",
    );
  });

  test("behavior: a token's own error comes through the core", async () => {
    const erc20 = parseAbi([
      "error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)",
      "error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)",
    ]);
    const allowance = revert(erc20, "ERC20InsufficientAllowance", [ACCOUNT, 5n, 7n]);
    expect(explain(await revertedWith(allowance))).toMatchObject({
      name: "ERC20InsufficientAllowance",
      sentence: "The wallet has approved 5 token units; 7 token units are needed.",
    });
    const balance = revert(erc20, "ERC20InsufficientBalance", [ACCOUNT, 5n, 7n]);
    expect(explain(await revertedWith(balance)).name).toBe("ERC20InsufficientBalance");
  });

  test("behavior: with the asset of the action, a token's own error is in its units", async () => {
    const erc20 = parseAbi([
      "error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)",
      "error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)",
    ]);
    const asset = { ...context, asset: 0x501n };
    const allowance = revert(erc20, "ERC20InsufficientAllowance", [ACCOUNT, 5_000_000n, 7_500_000n]);
    expect(explain(await revertedWith(allowance), asset).sentence).toBe(
      "The wallet has approved 5 USDC; 7.5 USDC is needed.",
    );
    const balance = revert(erc20, "ERC20InsufficientBalance", [ACCOUNT, 0n, 7_500_000n]);
    expect(explain(await revertedWith(balance), asset).sentence).toContain("holds 0 USDC; 7.5 USDC is needed.");
  });

  test("behavior: every error of the tokens of a local chain is known", async () => {
    for (const token of ["TestToken", "WETH9"]) {
      const source = readFileSync(new URL(`../../../contracts/deploy/local/${token}.sol`, import.meta.url), "utf8");
      const declared = [...source.matchAll(/^ +(error \w+\(.*\));$/gm)].map(([, signature]) => signature!);
      expect(declared).not.toEqual([]);
      for (const signature of declared) {
        const abi = parseAbi([signature] as readonly string[]) as Abi;
        const error = abi.find((item) => item.type === "error")!;
        const args = error.inputs.map(({ type, name = "" }) => sample(type, name));
        const given = explain(await revertedWith(revert(abi, error.name, args)), { ...context, asset: 0x501n });
        expect(given.name).toBe(error.name);
        expect(given.sentence).toMatch(/^[A-Z0-9].*\.$/);
        expect(given.sentence).not.toContain("reserve");
      }
    }
  });

  test("behavior: WETH9's allowance in the token's units", async () => {
    const weth9 = parseAbi(["error AllowanceTooLow(address, address, uint256, uint256)"]);
    const data = revert(weth9, "AllowanceTooLow", [ACCOUNT, TOKEN, 10n ** 18n, 3n * 10n ** 18n]);
    expect(data.slice(0, 10)).toBe("0x7b936de3");
    expect(explain(await revertedWith(data), { ...context, asset: 0x500n }).sentence).toBe(
      "The wallet has approved 1 WETH; 3 WETH is needed.",
    );
  });

  test("behavior: reason strings, panics, unknown errors and silence", async () => {
    const solidity = parseAbi(["error Error(string message)", "error Panic(uint256 code)", "error Odd()"]);
    const reason = explain(await revertedWith(revert(solidity, "Error", ["paused"])));
    expect(reason.sentence).toBe("A contract refused: paused.");
    expect(explain(await revertedWith(revert(solidity, "Panic", [17n]))).name).toBe("Panic");
    expect(explain(await revertedWith(revert(solidity, "Odd", []))).name).toBe("UnknownRevert");
    expect(explain(await revertedWith("0x")).name).toBe("RevertWithoutReason");
  });

  test("behavior: data that a wallet nests is found", async () => {
    const data = revert(lendingPoolsAbi, "PriceUnreadable", [0x500n]);
    const nested = { code: -32603, message: "Internal error", data: { code: 3, data, message: "execution reverted" } };
    expect(explain(nested, context).name).toBe("PriceUnreadable");
    expect(explain({ cause: { data: { originalError: { data } } } }, context).sentence).toContain("WETH");
  });
});

describe("explain: wallets and nodes", () => {
  test("behavior: declined, however deep", async () => {
    const rejection = new UserRejectedRequestError(new Error("User denied"));
    expect(explain(rejection).name).toBe("UserRejectedRequest");
    expect(explain(new Error("outer", { cause: new Error("inner", { cause: rejection }) })).name).toBe(
      "UserRejectedRequest",
    );
    expect(explain(await thrownBy({ code: 4001, message: "denied" })).name).toBe("UserRejectedRequest");
  });

  test("behavior: another network", () => {
    expect(explain(new ChainMismatchError({ chain: anvil, currentChainId: 1 })).name).toBe("WrongChain");
    expect(explain({ name: "ConnectorChainMismatchError" }).name).toBe("WrongChain");
    expect(explain({ code: 4902 }).name).toBe("WrongChain");
  });

  test("behavior: nothing to pay gas with", async () => {
    const thrown = await thrownBy({ code: -32003, message: "Insufficient funds for gas * price + value" });
    expect(explain(thrown).name).toBe("InsufficientFunds");
    expect(explain({ message: "err: insufficient funds for transfer" }).name).toBe("InsufficientFunds");
  });

  test("behavior: no node", async () => {
    // Port 9 is "discard": nobody listens.
    const client = createPublicClient({ transport: http("http://127.0.0.1:9", { retryCount: 0 }) });
    expect(explain(await client.getBlockNumber().catch((error: unknown) => error)).name).toBe("NodeUnreachable");
    expect(explain(new HttpRequestError({ url: "http://127.0.0.1:9", status: 502 })).name).toBe("NodeUnreachable");
    expect(explain({ name: "TimeoutError" }).name).toBe("NodeUnreachable");
    expect(explain(new TypeError("Failed to fetch")).name).toBe("NodeUnreachable");
  });

  test("behavior: a script of the page that did not load", () => {
    const missing = Object.assign(new Error("Failed to load chunk"), { name: "ChunkLoadError" });
    expect(explain(missing).name).toBe("PartMissing");
  });

  test("behavior: no contract where one should be", async () => {
    const client = createPublicClient({ transport: custom({ request: async () => "0x" }) });
    const thrown = await client
      .readContract({ address: TOKEN, abi: lendingPoolsAbi, functionName: "accountBits", args: [1n, ACCOUNT] })
      .catch((error: unknown) => error);
    expect(explain(thrown).name).toBe("NoContract");
  });

  test.each<[unknown, string]>([
    [new Error("boom\nlong details"), "Something unexpected happened: boom"],
    ["just text", "Something unexpected happened: just text"],
    [undefined, "Something unexpected happened: undefined"],
  ])("behavior: %s is repeated, first line only", (thrown, sentence) => {
    expect(explain(thrown)).toMatchObject({ name: "Unknown", sentence });
  });

  test("behavior: causes that go in a circle end", () => {
    const circle: { name: string; cause?: unknown } = { name: "A" };
    circle.cause = circle;
    expect(explain(circle).name).toBe("Unknown");
  });
});

/** What viem throws when a wallet answers a request to sign so, however the page asks it. */
const refusedSignature = async (answer: unknown): Promise<unknown[]> => {
  const request = async ({ method }: { method: string }) => {
    if (method === "eth_chainId") return "0x7a69";
    throw answer;
  };
  const client = createWalletClient({
    account: ACCOUNT,
    chain: anvil,
    transport: custom({ request }, { retryCount: 0 }),
  });
  const call = { abi: lendingPoolsAbi, functionName: "borrow", args: [0x501n, 1n, ACCOUNT, ACCOUNT] } as const;
  const failures = [
    client.request({ method: "eth_sendTransaction", params: [{ from: ACCOUNT, to: TOKEN }] }),
    client.sendTransaction({ to: TOKEN }),
    client.writeContract({ ...call, address: TOKEN }),
  ];
  return Promise.all(failures.map((failure) => failure.catch((error: unknown) => error)));
};

const internal = (message: string, code = -32000) => ({
  code: -32603,
  message: "Internal JSON-RPC error.",
  data: { code, message },
});

describe("explain: while signing", () => {
  test.each<[unknown, string]>([
    [internal("insufficient funds for gas * price + value: balance 0, tx cost 1"), "InsufficientFunds"],
    [{ code: -32603, message: "gas required exceeds allowance (0)" }, "InsufficientFunds"],
    [internal("nonce too low: next nonce 5, tx nonce 3"), "NonceRefused"],
    [
      { code: -32603, message: `Failed: '{"value":{"code":-32603,"data":{"code":-32000,"message":"nonce too low"}}}'` },
      "NonceRefused",
    ],
    [internal("transaction underpriced: tip needed 1, tip permitted 0"), "FeeRefused"],
    [internal("max fee per gas less than block base fee"), "FeeRefused"],
    [internal("replacement transaction underpriced"), "ReplacementRefused"],
    [internal("already known"), "AlreadySent"],
    [{ code: -32603, message: "Ledger device: Locked device (0x5515)" }, "DeviceLocked"],
    [{ code: -32603, message: "Ledger device: UNKNOWN_ERROR (0x6b0c)" }, "DeviceLocked"],
    [
      {
        code: -32603,
        message: "Please enable Blind signing or Contract data in the Ethereum app Settings",
        data: { originalError: { name: "EthAppPleaseEnableContractData" } },
      },
      "BlindSigningOff",
    ],
    [{ code: -32603, message: "Ledger device: Invalid data received (0x6a80)" }, "BlindSigningOff"],
    [{ code: -32603, message: "Ledger device: (0x6511)" }, "DeviceAppClosed"],
    [{ code: -32603, message: "User declined" }, "UserRejectedRequest"],
    [internal("Ledger device: Condition of use not satisfied (denied by the user?) (0x6985)"), "UserRejectedRequest"],
    [{ code: -32000, message: "User cancelled the request" }, "UserRejectedRequest"],
    [{ code: -32603, message: "Action cancelled by user" }, "UserRejectedRequest"],
    [internal("User rejected the request.", 4001), "UserRejectedRequest"],
    [{ code: -32603, message: "Request is being rate limited." }, "NodeBusy"],
    [{ code: -32603, message: "The wallet is locked" }, "WalletLocked"],
    [{ code: -32603, message: "Unrecognized chain ID", data: { originalError: { code: 4902 } } }, "WrongChain"],
    [{ code: -32603, message: "Something went wrong in the popup" }, "WalletFailed"],
    [{ code: -32000, message: "Something went wrong in the popup" }, "WalletFailed"],
    [{ code: -32603, message: "execution reverted" }, "WalletFailed"],
    [{ code: -32603, message: "Internal error", data: "0x12345678" }, "WalletFailed"],
  ])("behavior: %j is %s", async (answer, name) => {
    for (const thrown of await refusedSignature(answer)) expect(explain(thrown, context, "signing").name).toBe(name);
  });

  test("behavior: what is not known is repeated in the innermost words", async () => {
    for (const thrown of await refusedSignature(internal("The popup fell over"))) {
      expect(explain(thrown, context, "signing").sentence).toBe("The wallet did not send it: The popup fell over.");
    }
  });

  test("behavior: what a wallet's own trial reverted with is told", async () => {
    const data = revert(lendingPoolsAbi, "PriceUnreadable", [0x500n]);
    const answer = { code: -32603, message: "Internal error", data: { code: 3, message: "execution reverted", data } };
    for (const thrown of await refusedSignature(answer)) {
      expect(causeOf(thrown, context, "signing")).toMatchObject({
        by: "contract",
        explanation: { name: "PriceUnreadable" },
      });
    }
  });
});

describe("causeOf: while simulating", () => {
  test("behavior: an internal error of the node is no refusal of a contract", async () => {
    const cause = causeOf(await thrownBy({ code: -32603, message: "header not found" }), context, "simulating");
    expect(cause).toMatchObject({ by: "outside", explanation: { name: "NodeFailed" } });
    expect(cause.explanation.sentence).toContain("header not found");
  });

  test("behavior: what a contract or a node says itself is cleaned and cut", async () => {
    const solidity = parseAbi(["error Error(string message)"]);
    const hostile = `\u202eSend\n\u0007 all${"!".repeat(5_000)}`;
    const contract = explain(await revertedWith(revert(solidity, "Error", [hostile])));
    expect(contract.sentence).toMatch(/^A contract refused: Send all!{280,}….$/);
    const node = explain(await thrownBy({ code: -32000, message: hostile.replace("\n", "") }), context, "simulating");
    expect(node.sentence).toMatch(/: Send all!{280,}….$/);
  });

  test("behavior: nobody can have declined it, whatever a contract's words", async () => {
    const solidity = parseAbi(["error Error(string message)"]);
    const data = revert(solidity, "Error", ["user cancelled, insufficient funds"]);
    const thrown = await thrownBy({ code: 3, message: "execution reverted: user cancelled, insufficient funds", data });
    expect(causeOf(thrown, context, "simulating")).toMatchObject({
      by: "contract",
      explanation: { name: "Error", sentence: "A contract refused: user cancelled, insufficient funds." },
    });
    const inWords = await thrownBy({ code: -32000, message: "execution reverted: insufficient funds" });
    expect(explain(inWords, context, "simulating").sentence).toBe("A contract refused: insufficient funds.");
  });

  test("behavior: a node that has too much to do runs, and one that refuses is not down", async () => {
    const answering = (status: number) => new HttpRequestError({ url: "http://127.0.0.1:9", status });
    for (const thrown of [answering(429), { code: 429, message: "" }, await thrownBy({ code: -32005, message: "" })]) {
      const { name, remedy } = explain(thrown, context, "simulating");
      expect(name).toBe("NodeBusy");
      expect(remedy).not.toContain("runs");
    }
    expect(explain(answering(403)).name).toBe("NodeRefuses");
    expect(explain(answering(502)).name).toBe("NodeUnreachable");
  });
});

describe("explainProblem", () => {
  test("default: in the words of the revert", async () => {
    const thrown = await revertedWith(revert(lendingPoolsAbi, "LiquidityTooLow", [0x501n, 5n, 7n]));
    expect(explainProblem({ name: "LiquidityTooLow", reserveId: 0x501n, idle: 5n, needed: 7n }, context)).toEqual(
      explain(thrown, context),
    );
  });

  test("behavior: what the wallet lacks", () => {
    expect(
      explainProblem({ name: "WalletTooLow", reserveId: 0x501n, balance: 0n, needed: 1_500_000n }, context),
    ).toEqual({
      name: "WalletTooLow",
      sentence: "The wallet holds 0 USDC; 1.5 USDC is needed.",
      remedy: "Use a smaller amount, or get more USDC.",
    });
  });
});
