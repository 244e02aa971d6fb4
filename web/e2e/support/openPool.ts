import { dataOf } from "@weir/sdk/actions/call";
import { createPoolCall } from "@weir/sdk/actions/poolCalls";
import { poolIdOf } from "@weir/sdk/codec/ids";
import { type Address, stringToHex, zeroAddress } from "viem";
import { draftOf, readReserve } from "../../src/modules/pool/reserveDraft.ts";
import { poolNamed, reserveIn, send, snapshotOf } from "./testClient.ts";

/** A pool of the account's own, of assets of the pool Core with their settings there, without a seed and without the site. */
export async function openPool(owner: Address, name: string, symbols: readonly string[]): Promise<bigint> {
  const [{ core }, snapshot] = await Promise.all([poolNamed("Core"), snapshotOf(owner)]);
  const { targetHealthFactor, hfAtMaxBonus, dust } = snapshot.info;
  const salt = stringToHex(name, { size: 32 });
  const nobody = { guardian: zeroAddress, feeRecipient: zeroAddress };
  const reserves = symbols.map((symbol) => {
    const reserve = reserveIn(snapshot, symbol);
    const { config } = readReserve(draftOf(reserve), reserve, hfAtMaxBonus);
    if (!config) throw new Error(`The settings of ${symbol} do not fit a pool of its own`);
    return config;
  });
  const config = { salt, owner, ...nobody, targetHealthFactor, hfAtMaxBonus, dust };
  await send(owner, core, dataOf(createPoolCall(core, config, reserves)));
  return poolIdOf(owner, salt);
}
