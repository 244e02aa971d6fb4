import { readFileSync } from "node:fs";
import {
  type Abi,
  ChainMismatchError,
  createPublicClient,
  custom,
  HttpRequestError,
  http,
  parseAbi,
  UserRejectedRequestError,
} from "viem";
import { anvil } from "viem/chains";
import { describe, expect, test } from "vitest";
import {
  ACCOUNT,
  internal,
  refusedSignature,
  revert,
  revertedWith,
  sample,
  TOKEN,
  thrownBy,
} from "../../test/thrown.ts";
import { lendingPoolsAbi } from "../abi.ts";
import { readError } from "./readError.ts";
import { otherRemedies, revertRemedies, weth9Remedies } from "./remedy.ts";

const code = (error: unknown, stage?: Parameters<typeof readError>[1]) => readError(error, stage).code;
const solidity = parseAbi(["error Error(string message)", "error Panic(uint256 code)", "error Odd()"]);

describe("readError: reverts", () => {
  const errors = lendingPoolsAbi.filter((item) => item.type === "error");

  test.each(errors.map((error) => [error.name, error] as const))("default: %s", async (name, error) => {
    const args = error.inputs.map((input) => sample(input.type, input.name));
    const read = readError(await revertedWith(revert(lendingPoolsAbi, name, args)));
    expect(read).toMatchObject({ source: "core", by: "contract", code: name, remedy: expect.any(String) });
    expect(read.args.map(String).map((text) => text.toLowerCase())).toEqual(
      args.map(String).map((text) => text.toLowerCase()),
    );
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
        expect(readError(await revertedWith(revert(abi, error.name, args)))).toMatchObject({
          by: "contract",
          code: error.name,
        });
      }
    }
  });

  test("behavior: an error of WETH9 that has the name of one of the core's is distinguished from it", async () => {
    const weth9 = parseAbi(["error AllowanceTooLow(address, address, uint256, uint256)"]);
    const data = revert(weth9, "AllowanceTooLow", [ACCOUNT, TOKEN, 1n, 3n]);
    expect(data.slice(0, 10)).toBe("0x7b936de3");
    expect(readError(await revertedWith(data))).toMatchObject({
      source: "weth9",
      code: "AllowanceTooLow",
      remedy: "approve",
    });
  });

  test("behavior: reason strings, panics, unknown errors and no data", async () => {
    const reason = readError(await revertedWith(revert(solidity, "Error", ["paused"])));
    expect(reason).toMatchObject({ by: "contract", code: "Error", args: ["paused"] });
    expect(code(await revertedWith(revert(solidity, "Panic", [17n])))).toBe("Panic");
    const odd = revert(solidity, "Odd", []);
    expect(readError(await revertedWith(odd))).toMatchObject({ by: "contract", code: "UnknownRevert", args: [odd] });
    expect(code(await revertedWith("0x"))).toBe("RevertWithoutReason");
  });

  test("behavior: data that a wallet nests is found", async () => {
    const data = revert(lendingPoolsAbi, "PriceUnreadable", [0x500n]);
    const nested = { code: -32603, message: "Internal error", data: { code: 3, data, message: "execution reverted" } };
    expect(readError(nested)).toMatchObject({ code: "PriceUnreadable", args: [0x500n], remedy: "wait" });
    expect(code({ cause: { data: { originalError: { data } } } })).toBe("PriceUnreadable");
  });
});

describe("readError: wallets and nodes", () => {
  test("behavior: declined, however deep", async () => {
    const rejection = new UserRejectedRequestError(new Error("User denied"));
    expect(code(rejection)).toBe("UserRejectedRequest");
    expect(code(new Error("outer", { cause: new Error("inner", { cause: rejection }) }))).toBe("UserRejectedRequest");
    expect(code(await thrownBy({ code: 4001, message: "denied" }))).toBe("UserRejectedRequest");
  });

  test("behavior: another network", () => {
    expect(code(new ChainMismatchError({ chain: anvil, currentChainId: 1 }))).toBe("WrongChain");
    expect(code({ name: "ConnectorChainMismatchError" })).toBe("WrongChain");
    expect(code({ code: 4902 })).toBe("WrongChain");
  });

  test("behavior: nothing to pay gas with", async () => {
    const thrown = await thrownBy({ code: -32003, message: "Insufficient funds for gas * price + value" });
    expect(code(thrown)).toBe("InsufficientFunds");
    expect(code({ message: "err: insufficient funds for transfer" })).toBe("InsufficientFunds");
  });

  test("behavior: no node", async () => {
    // Port 9 is "discard": no server listens.
    const client = createPublicClient({ transport: http("http://127.0.0.1:9", { retryCount: 0 }) });
    expect(code(await client.getBlockNumber().catch((error: unknown) => error))).toBe("NodeUnreachable");
    expect(code(new HttpRequestError({ url: "http://127.0.0.1:9", status: 502 }))).toBe("NodeUnreachable");
    expect(code({ name: "TimeoutError" })).toBe("NodeUnreachable");
    expect(code(new TypeError("Failed to fetch"))).toBe("NodeUnreachable");
  });

  test("behavior: a script of the page that did not load", () => {
    const missing = Object.assign(new Error("Failed to load chunk"), { name: "ChunkLoadError" });
    expect(code(missing)).toBe("PartMissing");
  });

  test("behavior: no contract where one should be", async () => {
    const client = createPublicClient({ transport: custom({ request: async () => "0x" }) });
    const thrown = await client
      .readContract({ address: TOKEN, abi: lendingPoolsAbi, functionName: "accountBits", args: [1n, ACCOUNT] })
      .catch((error: unknown) => error);
    expect(code(thrown)).toBe("NoContract");
  });

  test.each<[unknown, string]>([
    [new Error("boom\nlong details"), "boom"],
    ["just text", "just text"],
    [undefined, "undefined"],
  ])("behavior: %s is repeated, first line only", (thrown, text) => {
    expect(readError(thrown)).toMatchObject({ by: "outside", code: "Unknown", args: [text] });
  });

  test("behavior: causes that go in a circle end", () => {
    const circle: { name: string; cause?: unknown } = { name: "A" };
    circle.cause = circle;
    expect(code(circle)).toBe("Unknown");
  });
});

describe("readError: while signing", () => {
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
    for (const thrown of await refusedSignature(answer)) expect(code(thrown, "signing")).toBe(name);
  });

  test("behavior: what is not known is repeated in the innermost words", async () => {
    for (const thrown of await refusedSignature(internal("The popup fell over"))) {
      expect(readError(thrown, "signing")).toMatchObject({ code: "WalletFailed", args: ["The popup fell over"] });
    }
  });

  test("behavior: the revert of a wallet's own simulation is reported", async () => {
    const data = revert(lendingPoolsAbi, "PriceUnreadable", [0x500n]);
    const answer = { code: -32603, message: "Internal error", data: { code: 3, message: "execution reverted", data } };
    for (const thrown of await refusedSignature(answer)) {
      expect(readError(thrown, "signing")).toMatchObject({ by: "contract", code: "PriceUnreadable" });
    }
  });
});

describe("readError: while simulating", () => {
  test("behavior: an internal error of the node is no refusal of a contract", async () => {
    expect(readError(await thrownBy({ code: -32603, message: "header not found" }), "simulating")).toMatchObject({
      by: "outside",
      code: "NodeFailed",
      args: ["header not found"],
    });
  });

  test("behavior: a text of others is one line, without invisible characters, and cut", async () => {
    const hostile = `\u202eSend \u0007 all${"!".repeat(5_000)}`;
    const [text] = readError(await thrownBy({ code: -32000, message: hostile }), "simulating").args;
    expect(text).toMatch(/^Send all!{280,}…$/);
    expect([...String(text)].length).toBeLessThanOrEqual(300);
  });

  test("behavior: no user can have declined it, whatever a contract's words", async () => {
    const data = revert(solidity, "Error", ["user cancelled, insufficient funds"]);
    const thrown = await thrownBy({ code: 3, message: "execution reverted: user cancelled, insufficient funds", data });
    expect(readError(thrown, "simulating")).toMatchObject({
      by: "contract",
      code: "Error",
      args: ["user cancelled, insufficient funds"],
    });
    const inWords = await thrownBy({ code: -32000, message: "execution reverted: insufficient funds" });
    expect(readError(inWords, "simulating")).toMatchObject({ code: "Error", args: ["insufficient funds"] });
  });

  test("behavior: a node that has too much to do runs, and one that refuses is not down", async () => {
    const answering = (status: number) => new HttpRequestError({ url: "http://127.0.0.1:9", status });
    for (const thrown of [answering(429), { code: 429, message: "" }, await thrownBy({ code: -32005, message: "" })]) {
      expect(readError(thrown, "simulating")).toMatchObject({ code: "NodeBusy", remedy: "wait" });
    }
    expect(code(answering(403))).toBe("NodeRefuses");
    expect(code(answering(502))).toBe("NodeUnreachable");
  });
});

test("remedies: one word for each code", () => {
  const all = [revertRemedies, weth9Remedies, otherRemedies].flatMap((remedies) => Object.values(remedies));
  for (const remedy of all) expect(remedy).toMatch(/^[a-zA-Z]+$/);
});
