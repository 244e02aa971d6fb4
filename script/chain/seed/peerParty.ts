import { DAY } from "@weir/sdk/orders/orderFields";
import { type KnownOrder, typedDataOf } from "@weir/sdk/orders/orderKinds";
import { orderBytes, type SharedOrder } from "@weir/sdk/orders/orderText";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import {
  type Abi,
  type Address,
  bytesToHex,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  type Hex,
  parseUnits,
  zeroAddress,
} from "viem";
import { localAccount } from "../accounts.ts";
import type { Client } from "../target.ts";
import type { Ticker } from "./peerStory.ts";
import { accountOf, type Name } from "./seedAccounts.ts";
import type { World } from "./seedWorld.ts";
import type { Call } from "./transactions.ts";

/** Days, perhaps a part of one, in seconds. */
export const daysOf = (days: number): bigint => BigInt(Math.round(days * Number(DAY)));

/** Four digits of a number, rounded up: what a person would write down. */
export function tidy(amount: bigint): bigint {
  const step = 10n ** BigInt(Math.max(0, `${amount}`.length - 4));
  return ((amount + step - 1n) / step) * step;
}

/** The seed's accounts as people who sign and act at one contract between two persons. Amounts in token units. */
export function peerParty<const abi extends Abi>(client: Client, world: World, contract: Address, abi: abi) {
  const chainId = client.chain.id;
  const addressOf = (name: Name): Address => world.address(accountOf(name));
  const now = async (): Promise<bigint> => (await client.getBlock()).timestamp;
  // The same in every contract between two persons.
  const epochOf = (name: Name): Promise<bigint> =>
    client.readContract({ address: contract, abi: peerDeskAbi, functionName: "epochOf", args: [addressOf(name)] });

  return {
    client,
    chainId,
    contract,
    addressOf,
    now,
    epochOf,
    tokenOf: (symbol: Ticker): Address => world.core.reserve(symbol).info.token,
    /** 0 without `pooled`: the wallet. */
    reserveOf: (symbol: Ticker, pooled?: true): bigint => (pooled ? world.core.reserve(symbol).id : 0n),
    unitsOf: (symbol: Ticker, amount: number): bigint => parseUnits(`${amount}`, world.core.reserve(symbol).decimals),

    /** A call of the contract. */
    call<name extends ContractFunctionName<abi, "nonpayable">>(
      by: Name,
      functionName: name,
      args: ContractFunctionArgs<abi, "nonpayable", name>,
    ): Call {
      // viem cannot tell the arguments of a name that is not known here.
      const data = encodeFunctionData({ abi, functionName, args } as unknown as EncodeFunctionDataParameters);
      return { from: accountOf(by), to: contract, data, what: `${functionName} of ${by}` };
    },
    sign: (name: Name, known: KnownOrder): Promise<Hex> =>
      localAccount(chainId, accountOf(name)).signTypedData(typedDataOf(chainId, contract, known)),
    /** Order, signature and terms as one event can hold them. */
    published: (known: KnownOrder, signature: Hex, terms?: SharedOrder["terms"]): Hex =>
      bytesToHex(orderBytes({ ...known, chainId, contract, signature, terms })),
    /** What every order begins with. */
    common: async (name: Name, lasts: number, taker?: Name) => ({
      maker: addressOf(name),
      taker: taker ? addressOf(taker) : zeroAddress,
      epoch: await epochOf(name),
      now: await now(),
      lasts: daysOf(lasts),
    }),
    /** What `amount` of one token is worth in the other, at the middle of the bands. */
    async worth(one: Ticker, amount: bigint, other: Ticker): Promise<bigint> {
      const { reserves } = await world.core.snapshot(zeroAddress);
      const priceOf = (symbol: Ticker): bigint => {
        const reserve = reserves.find((listed) => listed.symbol === symbol)!;
        return reserve.priceLow + reserve.priceHigh;
      };
      return (amount * priceOf(one)) / priceOf(other);
    },
  };
}
