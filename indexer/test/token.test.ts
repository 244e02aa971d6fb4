import {
  type Address,
  createPublicClient,
  encodeAbiParameters,
  type Hex,
  HttpRequestError,
  http,
  stringToHex,
} from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decode, readToken } from "../src/token.ts";
import { connect } from "./chain.ts";
import { mockBytecode } from "./emitter.ts";
import { address } from "./history.ts";
import { type Running, startAnvil } from "./processes.ts";

type Asker = Parameters<typeof readToken>[0];

const text = (value: string): Hex => encodeAbiParameters([{ type: "string" }], [value]);

describe("decode", () => {
  test("default: a string, or 32 bytes as older tokens answer", () => {
    expect(decode(text("Wrapped Ether"))).toBe("Wrapped Ether");
    expect(decode(stringToHex("MKR", { size: 32 }))).toBe("MKR");
  });
  test("behavior: removes what PostgreSQL refuses and what is invisible, and bounds the length", () => {
    expect(decode(text("US\u0000D\u202eC\n"))).toBe("USDC");
    expect(decode(text("💧".repeat(1000)))).toBe(`${"💧".repeat(63)}…`);
    expect(decode(stringToHex("A\u0000\u200bB", { size: 32 }))).toBe("AB");
  });
  test("behavior: nothing from nonsense", () => {
    for (const nonsense of ["0x", "0x1234", `0x${"ff".repeat(96)}`, text(""), text("\u0000")] as Hex[])
      expect(decode(nonsense)).toBeUndefined();
  });
});

describe("readToken", () => {
  let anvil: Running;
  let client: ReturnType<typeof connect>;
  beforeAll(async () => {
    anvil = await startAnvil();
    client = connect(anvil.url);
  });
  afterAll(() => anvil?.stop());

  const asked = () => createPublicClient({ transport: http(anvil.url, { retryCount: 0 }) }) as Asker;
  /** A token with this code. */
  const deploy = async (runtime: Hex): Promise<Address> => {
    const token = address(0xbad);
    await client.setCode({ address: token, bytecode: runtime });
    return token;
  };
  const nameless = { symbol: "0x0000…0bad", name: "0x0000…0bad" };

  test("default", async () => {
    const hash = await client.deployContract({
      abi: [{ type: "constructor", stateMutability: "nonpayable", inputs: [{ type: "string" }, { type: "uint8" }] }],
      bytecode: mockBytecode("Token"),
      args: ["WETH", 18],
    });
    const { contractAddress } = await client.waitForTransactionReceipt({ hash });
    expect(await readToken(asked(), contractAddress!)).toEqual({ symbol: "WETH", name: "Test WETH" });
  });

  test.each<[string, Hex]>([
    ["has no code", "0x"],
    ["says nothing", "0x00"],
    ["reverts", "0x5f5ffd"],
    ["fails with an invalid opcode", "0xfe"],
    ["burns all it is given", "0x5b5f56"],
    ["answers without end", "0x62ffffff5ff3"],
    ["answers with noise", "0x60605ff3"],
  ])("behavior: a token that %s goes by its address", async (_, code) => {
    expect(await readToken(asked(), await deploy(code))).toEqual(nameless);
  });

  test("error: a node that does not answer is no token without a name", async () => {
    const silent = createPublicClient({ transport: http("http://127.0.0.1:1", { retryCount: 0 }) });
    await expect(readToken(silent as Asker, address(1))).rejects.toSatisfy(
      (error: Error) =>
        "walk" in error &&
        typeof error.walk === "function" &&
        error.walk((e: unknown) => e instanceof HttpRequestError) !== null,
    );
  });
});
