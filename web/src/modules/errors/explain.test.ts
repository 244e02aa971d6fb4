import { readFileSync } from "node:fs";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import {
  ACCOUNT,
  internal,
  refusedSignature,
  revert,
  revertedWith,
  sample,
  TOKEN,
  thrownBy,
} from "@weir/sdk/test/thrown";
import { type Abi, HttpRequestError, parseAbi, stringToHex } from "viem";
import { describe, expect, test } from "vitest";
import messages from "@/messages/errors.js";
import { causeOf, explain, explainProblem } from "./explain.ts";
import { said } from "./said.ts";

const context = {
  unit: "USD",
  reserves: [
    { id: 0x500n, symbol: "WETH", decimals: 18 },
    { id: 0x501n, symbol: "USDC", decimals: 6, token: TOKEN },
  ],
} as const;

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

  const sentenceOf = async (name: string, args: readonly unknown[]) =>
    explain(await revertedWith(revert(lendingPoolsAbi, name, args)), context).sentence;

  test("behavior: amounts carry the token's decimals and symbol", async () => {
    expect(await sentenceOf("LiquidityTooLow", [0x501n, 1_234_500_000n, 2_000_000_000n])).toBe(
      "Only 1,234.5 USDC is free in the pool now, 2,000 USDC is needed; the rest is lent out.",
    );
  });

  test("behavior: values carry the unit of account", async () => {
    expect(await sentenceOf("BorrowLimitExceeded", [ACCOUNT, 1_600n * 10n ** 18n, 16_005n * 10n ** 17n])).toBe(
      "This would leave a debt of $1,600.50, and the collateral carries at most $1,600.00.",
    );
  });

  test("behavior: times are shown as times, even those that never come", async () => {
    const change = stringToHex("change", { size: 32 });
    expect(await sentenceOf("ChangeNotReady", [change, 1_700_000_000n])).toContain("Tue, 14 Nov 2023, 22:13:20 UTC");
    expect(await sentenceOf("SignatureExpired", [2n ** 200n])).toContain("a date after the year 9999");
  });

  test("behavior: the fraction that an auction asks for is shown in percent", async () => {
    expect(await sentenceOf("FractionAboveLimit", [50_004n * 10n ** 13n, 5n * 10n ** 17n])).toBe(
      "The auction asks for 50.004% of each debt now, more than your limit of 50%.",
    );
  });

  test("behavior: an error about a nonce shows its sequence alone", async () => {
    const key = 7n << 64n;
    expect(await sentenceOf("NonceInvalid", [ACCOUNT, key | 3n, key | 5n])).toContain(
      "nonce is 3, and the next of its key is 5",
    );
  });

  test("behavior: numbers that differ never look the same", async () => {
    const limit = 1_600n * 10n ** 18n;
    expect(await sentenceOf("BorrowLimitExceeded", [ACCOUNT, limit, limit + 10n ** 12n])).toContain("$1,600.000001");
    expect(await sentenceOf("LiquidityTooLow", [0x500n, 0n, 1n])).toContain(
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
      const source = readFileSync(new URL(`../../../../contracts/deploy/local/${token}.sol`, import.meta.url), "utf8");
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
  test.each<[unknown, string]>([
    [new Error("boom\nlong details"), "Something unexpected happened: boom"],
    ["just text", "Something unexpected happened: just text"],
    [undefined, "Something unexpected happened: undefined"],
  ])("behavior: %s is repeated, first line only", (thrown, sentence) => {
    expect(explain(thrown)).toMatchObject({ name: "Unknown", sentence });
  });

  const { other } = messages;
  test.each(Object.keys(other) as (keyof typeof other)[])("behavior: %s is a sentence with a remedy", (name) => {
    const [sentence, remedy] = said(other[name], { text: "some text" });
    expect(sentence).toMatch(/^[A-Z].*(\.|some text)$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
  });

  test("behavior: a wallet's unknown answer is repeated in its innermost words", async () => {
    for (const thrown of await refusedSignature(internal("The popup fell over"))) {
      expect(explain(thrown, context, "signing").sentence).toBe("The wallet did not send it: The popup fell over.");
    }
  });

  test("behavior: the user's refusal differs from other failures", async () => {
    const [thrown] = await refusedSignature({ code: 4001, message: "denied" });
    expect(causeOf(thrown, context, "signing")).toMatchObject({
      by: "user",
      explanation: { name: "UserRejectedRequest" },
    });
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

  test("behavior: a simulation cannot have been declined by a user, whatever a contract's text", async () => {
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
