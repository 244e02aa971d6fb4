import { deploymentProxy, derived } from "@weir/sdk/deployments/derived";
import { getContractAddress, type Hex, isAddressEqual, parseTransaction, recoverTransactionAddress } from "viem";
import { describe, expect, test, vi } from "vitest";
import { findCore, requireProxy } from "./findCore.ts";

/** A chain at block `head`, with the contracts but `missing` since `born`, and the state of old blocks since `kept`. */
const chain = ({ head = 1_000n, born = 900n, kept = 0n, proxy = true, missing = null as Hex | null } = {}) => {
  const asked: bigint[] = [];
  const client = {
    chain: { id: 10 },
    getBlockNumber: async () => head,
    getCode: async ({ address, blockNumber = head }: { address: Hex; blockNumber?: bigint }) => {
      asked.push(blockNumber);
      if (blockNumber < kept) throw new Error("missing trie node\nand more");
      if (isAddressEqual(address, deploymentProxy)) return proxy ? "0x00" : undefined;
      if (missing && isAddressEqual(address, missing)) return undefined;
      return blockNumber >= born ? "0x00" : undefined;
    },
  } as unknown as Parameters<typeof findCore>[0];
  return { client, asked };
};

describe("findCore", () => {
  test.each([0n, 1n, 2n, 499n, 500n, 999n, 1_000n])("default: of block %i", async (born) => {
    expect(await findCore(chain({ born }).client)).toEqual({ ...derived, startBlock: Number(born) });
  });

  test("behavior: for a new core a node without old state is enough", async () => {
    expect(await findCore(chain({ born: 998n, kept: 990n }).client)).toMatchObject({ startBlock: 998 });
  });

  const each = [derived.lendingPools, derived.lens, derived.peer.desk, derived.peer.lens];

  test.each(each)("behavior: the deploy runs where %s is missing, and only there", async (missing) => {
    const { client } = chain({ missing });
    let deployed = false;
    const late = { ...client, getCode: async (asked: never) => (deployed ? "0x00" : client.getCode(asked)) };
    const deploy = vi.fn(async () => {
      deployed = true;
    });
    await findCore(late as typeof client, deploy);
    await findCore(late as typeof client, deploy);
    expect(deploy).toHaveBeenCalledTimes(1);
  });

  test("error: deployed long ago, and the node keeps no state of that block", () =>
    expect(findCore(chain({ born: 10n, kept: 900n }).client)).rejects.toThrow(/an archive node/));

  test.each(each)("error: %s is not what was generated from it", (missing) =>
    expect(findCore(chain({ missing }).client)).rejects.toThrow(
      `Nothing is at ${missing}, where this build puts it. If the contracts have changed, run`,
    ),
  );
});

describe("requireProxy", () => {
  test("default", () => expect(requireProxy(chain().client)).resolves.toBeUndefined());

  test("error: the message's transaction creates the proxy", async () => {
    const { message } = (await requireProxy(chain({ proxy: false }).client).catch((error: unknown) => error)) as Error;
    const [, payer] = /0\.01 ether to (0x\w+)/.exec(message) as unknown as [string, Hex];
    const [, raw] = /cast publish (0x\w+)/.exec(message) as unknown as [string, Hex];
    const from = await recoverTransactionAddress({ serializedTransaction: raw as `0x02${string}` });
    expect(isAddressEqual(from, payer)).toBe(true);
    expect(getContractAddress({ from, nonce: 0n })).toBe(deploymentProxy);
    const {
      gas = 0n,
      gasPrice = 0n,
      chainId,
    } = parseTransaction(raw as Hex) as { gas?: bigint; gasPrice?: bigint; chainId?: number };
    expect(gas * gasPrice).toBe(10n ** 16n);
    expect(chainId).toBeUndefined();
  });
});
