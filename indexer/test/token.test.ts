import {
  type Address,
  createPublicClient,
  encodeAbiParameters,
  type Hex,
  HttpRequestError,
  http,
  size,
  stringToHex,
} from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askToken, createNames, decode } from "../src/token.ts";
import { connect, deployEmitter } from "./anvilClient.ts";
import { mockBytecode } from "./emitter.ts";
import { address, listing } from "./eventFixtures.ts";
import { reservesOf } from "./ledgerRows.ts";
import { caughtUp, type Running, startAnvil, startIndexer, until } from "./processes.ts";

type Asker = Parameters<typeof askToken>[0];

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

const tokenAbi = [
  { type: "constructor", stateMutability: "nonpayable", inputs: [{ type: "string" }, { type: "uint8" }] },
] as const;
const deployToken = async (client: ReturnType<typeof connect>, symbol: string): Promise<Address> => {
  const hash = await client.deployContract({
    abi: tokenAbi,
    bytecode: await mockBytecode("Token"),
    args: [symbol, 18],
  });
  return (await client.waitForTransactionReceipt({ hash })).contractAddress as Address;
};

describe("askToken", () => {
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
    expect(await askToken(asked(), await deployToken(client, "WETH"))).toEqual({ symbol: "WETH", name: "Test WETH" });
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
    expect(await askToken(asked(), await deploy(code))).toEqual(nameless);
  });

  test("error: a node that does not answer is no token without a name", async () => {
    const silent = createPublicClient({ transport: http("http://127.0.0.1:1", { retryCount: 0 }) });
    await expect(askToken(silent as Asker, address(1))).rejects.toSatisfy(
      (error: Error) =>
        "walk" in error &&
        typeof error.walk === "function" &&
        error.walk((e: unknown) => e instanceof HttpRequestError) !== null,
    );
  });
});

describe("createNames", () => {
  const token = address(0xbad);
  const shortened = { symbol: "0x0000…0bad", name: "0x0000…0bad" };
  const reserve: Hex = "0x01";
  /** What the asking code returns of a token whose symbol and name are this text. */
  const named = (name: string): Hex => {
    const answer = text(name);
    const head = encodeAbiParameters([{ type: "bool" }, { type: "uint256" }], [true, BigInt(size(answer))]);
    return `${head}${answer.slice(2).padEnd(0x120 * 2, "0")}`;
  };

  test("default: asks of the newest block, and has nothing late", async () => {
    const calls: unknown[] = [];
    const names = createNames({
      call: async (parameters) => {
        calls.push(parameters);
        return { data: named("WETH") };
      },
    });
    expect(await names.of(token, reserve)).toEqual({ symbol: "WETH", name: "WETH" });
    expect(calls).toHaveLength(2);
    for (const call of calls) expect(Object.keys(call as object)).toEqual(["data"]);
    expect(names.late().size).toBe(0);
  });

  test("behavior: of a node that never answers a listing waits once, and not the next one", async () => {
    let calls = 0;
    const hangs = () => {
      calls++;
      return new Promise<never>(() => {});
    };
    const names = createNames({ call: hangs }, 10, 60_000);
    expect(await names.of(token, reserve)).toEqual(shortened);
    expect(await names.of(token, "0x02")).toEqual(shortened);
    expect(names.late().size).toBe(0);
    expect(calls).toBe(2);
  });

  test("behavior: a reserve gets its name, once, when the node answers again", async () => {
    let up = false;
    const names = createNames(
      {
        call: async () => {
          if (!up) throw new Error("missing trie node");
          return { data: named("WETH") };
        },
      },
      1_000,
      0,
    );
    expect(await names.of(token, reserve)).toEqual(shortened);
    expect(names.late().size).toBe(0);
    up = true;
    const late = await until("the name is there", async () => {
      const now = names.late();
      return now.size > 0 ? now : undefined;
    });
    expect([...late]).toEqual([[reserve, { symbol: "WETH", name: "WETH" }]]);
    expect(names.late().size).toBe(0);
  });
});

test("behavior: a fresh indexer over a node that has dropped the state of the listing's block", async () => {
  const anvil = await startAnvil(["--prune-history"]);
  const chain = await deployEmitter(anvil.url);
  const token = await deployToken(chain.client, "WETH");
  await chain.emit(listing(token));
  const listed = await chain.client.getBlockNumber();
  await chain.client.mine({ blocks: 50 });
  await expect(chain.client.getCode({ address: token, blockNumber: listed })).rejects.toThrow();

  const indexer = await startIndexer({ rpcUrl: anvil.url, ...chain });
  await caughtUp(indexer, anvil.url);
  expect(await reservesOf(indexer)).toMatchObject(Array(2).fill({ symbol: "WETH", name: "Test WETH" }));
  await indexer.stop();
  await anvil.stop();
});
