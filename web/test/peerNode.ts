import {
  type Abi,
  type AbiEvent,
  type Address,
  createClient,
  custom,
  decodeFunctionData,
  encodeAbiParameters,
  encodeEventTopics,
  encodeFunctionResult,
  type Hex,
  multicall3Abi,
  numberToHex,
  type RpcLog,
  toFunctionSelector,
  zeroHash,
} from "viem";

const AGGREGATE = toFunctionSelector("aggregate3((address,bool,bytes)[])").slice(2);

/** A view's answer; an error: the view reverts. */
type Views = (name: string, args: readonly unknown[]) => unknown;

/** What a node was asked, by method. */
export type Asked = { logs: { from: bigint; to: string; topics: unknown }[]; calls: number };

/** A node with one contract: its views, of which many are asked in one call without a contract for that, and its log. */
export function peerNode(abi: Abi, views: Views, log: (from: bigint, to: string) => RpcLog[] = () => []) {
  const asked: Asked = { logs: [], calls: 0 };
  const answer = (data: Hex): { success: boolean; returnData: Hex } => {
    const { functionName, args = [] } = decodeFunctionData({ abi, data });
    const result = views(functionName, args);
    if (result instanceof Error) return { success: false, returnData: "0x" };
    return { success: true, returnData: encodeFunctionResult({ abi, functionName, result: result as never }) };
  };
  const request = async ({ method, params: [first] }: { method: string; params: [Record<string, string>] }) => {
    if (method === "eth_getLogs") {
      const { fromBlock, toBlock, topics } = first as { fromBlock: Hex; toBlock: string; topics: unknown };
      asked.logs.push({ from: BigInt(fromBlock), to: toBlock, topics });
      return log(BigInt(fromBlock), toBlock);
    }
    asked.calls += 1;
    const data = first.data!;
    const at = data.lastIndexOf(AGGREGATE);
    if (at < 0) return answer(data as Hex).returnData;
    const { args } = decodeFunctionData({ abi: multicall3Abi, data: `0x${data.slice(at)}` });
    const calls = args![0] as readonly { callData: Hex }[];
    return encodeFunctionResult({
      ...{ abi: multicall3Abi, functionName: "aggregate3" },
      result: calls.map(({ callData }) => answer(callData)),
    });
  };
  const client = createClient({ transport: custom({ request } as never, { retryCount: 0 }) });
  return { client, asked };
}

/** An event of a contract in a block. */
export function peerLog(
  address: Address,
  abi: Abi,
  eventName: string,
  block: number,
  args: Record<string, unknown>,
): RpcLog {
  const { inputs } = abi.find((item) => item.type === "event" && item.name === eventName) as AbiEvent;
  const data = inputs.filter(({ indexed }) => !indexed);
  return {
    ...{ address, blockNumber: numberToHex(block), blockHash: numberToHex(block, { size: 32 }), logIndex: "0x0" },
    ...{ transactionHash: zeroHash, transactionIndex: "0x0", removed: false },
    topics: encodeEventTopics({ abi, eventName, args: args as never }) as [Hex, ...Hex[]],
    data: encodeAbiParameters(data, data.map(({ name }) => args[name!]) as never),
  } as RpcLog;
}
