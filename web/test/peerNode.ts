import {
  type Abi,
  createClient,
  custom,
  decodeFunctionData,
  encodeFunctionResult,
  type Hex,
  multicall3Abi,
  type RpcLog,
  toFunctionSelector,
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
