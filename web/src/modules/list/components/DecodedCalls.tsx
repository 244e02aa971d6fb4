import { lendingPoolsAbi } from "@weir/sdk/abi";
import { type Call, dataOf } from "@weir/sdk/actions/call";
import { idToHex } from "@weir/sdk/codec/ids";
import { MAX_UINT256, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import { type Abi, type AbiFunction, type Address, decodeFunctionData, type Hex } from "viem";
import { exactAmount } from "@/lib/format/amount.ts";
import listWords from "@/messages/list.js";
import { Digits } from "@/ui/Digits.tsx";

type Argument = { name: string; value: string; meaning: string | null };
type Decoded = { name: string; args: Argument[] };

/** Decodes the very bytes that are signed, and names the reserves and amounts in them. */
function decoded(abi: Abi, data: Hex, { reserves }: PoolSnapshot, token: Address | null): Decoded {
  const { functionName, args = [] } = decodeFunctionData({ abi, data });
  const item = abi.find((one): one is AbiFunction => one.type === "function" && one.name === functionName);
  const values = args as readonly unknown[];
  const reserve = reserves.find(({ id, info }) => info.token === token || values.includes(id));
  return {
    name: functionName,
    args: (item?.inputs ?? []).map(({ name = "" }, at) => {
      const value = values[at];
      const meaning =
        value === MAX_UINT256
          ? listWords.all
          : reserve && value === reserve.id
            ? reserve.symbol
            : reserve && typeof value === "bigint" && value > 0n
              ? `${exactAmount(value, reserve.decimals)} ${reserve.symbol}`
              : null;
      return { name, value: reserve && value === reserve.id ? idToHex(reserve.id) : String(value), meaning };
    }),
  };
}

function CallView({ call, snapshot }: { call: Call; snapshot: PoolSnapshot }) {
  const inner =
    call.kind === "multicall"
      ? call.args[0].map((data) => decoded(lendingPoolsAbi, data, snapshot, null))
      : [decoded(call.abi as Abi, dataOf(call), snapshot, call.functionName === "approve" ? call.address : null)];
  return (
    <li className="min-w-0">
      <p className="font-medium">{call.functionName}</p>
      <p className="font-mono text-xs break-all text-ink-3">{listWords.contract({ address: call.address })}</p>
      {inner.map(({ name, args }, at) => (
        // The calls inside a call never change their order.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className="mt-1.5 border-l-2 border-line pl-3">
          {call.kind === "multicall" && <p className="font-medium">{name}</p>}
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-xs">
            {args.map((one) => (
              <div key={one.name} className="contents">
                <dt className="text-ink-3">{one.name}</dt>
                <dd className="min-w-0 font-mono break-all">
                  <Digits>{one.value}</Digits>
                  {one.meaning !== null && <Digits className="font-sans text-ink-2">{` = ${one.meaning}`}</Digits>}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </li>
  );
}

/** Every call in the order in which the wallet signs it, decoded from its bytes. */
export function DecodedCalls({ calls, snapshot }: { calls: readonly Call[]; snapshot: PoolSnapshot }) {
  return (
    <details className="mt-4 rounded-2xl border border-line px-4 py-3 text-[0.8125rem]">
      <summary className="cursor-pointer font-medium">{listWords.decoded}</summary>
      <ol className="mt-3 space-y-3">
        {calls.map((call) => (
          <CallView key={`${call.kind}${call.address}`} call={call} snapshot={snapshot} />
        ))}
      </ol>
    </details>
  );
}
