import { newAd } from "@weir/sdk/orders/dealAd";
import { type DealTerms, hiddenHash, type OpenTerms, termsHash } from "@weir/sdk/orders/dealTerms";
import { DAY, HOUR } from "@weir/sdk/orders/orderFields";
import { type KnownOrder, orderHash, typedDataOf } from "@weir/sdk/orders/orderKinds";
import { orderBytes } from "@weir/sdk/orders/orderText";
import { newSwap, type SwapOrder } from "@weir/sdk/orders/swapOrder";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import {
  type Address,
  bytesToHex,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  type Hex,
  keccak256,
  parseUnits,
  stringToHex,
  zeroAddress,
  zeroHash,
} from "viem";
import { localAccount } from "../accounts.ts";
import type { Client } from "../target.ts";
import { type AdStory, arbiter, backup, type SwapStory, type Ticker } from "./peerStory.ts";
import type { World } from "./seedWorld.ts";
import { accountOf, type Name } from "./timeline.ts";
import type { Call } from "./transactions.ts";

/** The orders of a story, made and signed with the desk's rules of the moment. Amounts in token units. */
export type PeerOrders = ReturnType<typeof peerOrders>;

type DeskFunction = ContractFunctionName<typeof peerDeskAbi, "nonpayable">;

/** Days, perhaps a part of one. */
const daysOf = (days: number): bigint => BigInt(Math.round(days * Number(DAY)));

/** Four digits of a number, rounded up: what a person would write down. */
function tidy(amount: bigint): bigint {
  const step = 10n ** BigInt(Math.max(0, `${amount}`.length - 4));
  return ((amount + step - 1n) / step) * step;
}

export function peerOrders(client: Client, world: World, desk: Address) {
  const chainId = client.chain.id;
  const addressOf = (name: Name): Address => world.address(accountOf(name));
  const tokenOf = (symbol: Ticker): Address => world.core.reserve(symbol).info.token;
  const reserveOf = (symbol: Ticker, pooled?: true): bigint => (pooled ? world.core.reserve(symbol).id : 0n);
  const unitsOf = (symbol: Ticker, amount: number): bigint =>
    parseUnits(`${amount}`, world.core.reserve(symbol).decimals);

  /** A call of the desk. */
  function call<name extends DeskFunction>(
    by: Name,
    functionName: name,
    args: ContractFunctionArgs<typeof peerDeskAbi, "nonpayable", name>,
  ): Call {
    // viem cannot tell the arguments of a name that is not known here.
    const data = encodeFunctionData({ abi: peerDeskAbi, functionName, args } as EncodeFunctionDataParameters);
    return { from: accountOf(by), to: desk, data, what: `${functionName} (desk)` };
  }
  const sign = (name: Name, known: KnownOrder): Promise<Hex> =>
    localAccount(chainId, accountOf(name)).signTypedData(typedDataOf(chainId, desk, known));
  const now = async (): Promise<bigint> => (await client.getBlock()).timestamp;
  const epochOf = (name: Name): Promise<bigint> =>
    client.readContract({ address: desk, abi: peerDeskAbi, functionName: "epochOf", args: [addressOf(name)] });

  const common = async (name: Name, lasts: number, taker?: Name) => ({
    maker: addressOf(name),
    taker: taker ? addressOf(taker) : zeroAddress,
    epoch: await epochOf(name),
    now: await now(),
    lasts: daysOf(lasts),
  });

  /** What `amount` of one token is worth in the other, at the middle of the bands. */
  async function worth(sell: Ticker, amount: bigint, buy: Ticker): Promise<bigint> {
    const { reserves } = await world.core.snapshot(zeroAddress);
    const priceOf = (symbol: Ticker): bigint => {
      const reserve = reserves.find((one) => one.symbol === symbol)!;
      return reserve.priceLow + reserve.priceHigh;
    };
    return (amount * priceOf(sell)) / priceOf(buy);
  }

  async function swapOf(story: SwapStory): Promise<SwapOrder> {
    const { maker, sell, buy, premium, lasts, taker, pooled, group } = story;
    const sellAmount = unitsOf(sell, story.amount);
    const fair = await worth(sell, sellAmount, buy);
    return newSwap({
      ...(await common(maker, lasts, taker)),
      ...(group && { group: keccak256(stringToHex(group)) }),
      ...{ sell: tokenOf(sell), sellAmount, source: reserveOf(sell, pooled) },
      ...{ buy: tokenOf(buy), buyAmount: tidy(fair + (fair * BigInt(Math.round(premium * 1e6))) / 1_000_000n) },
      sink: reserveOf(buy, pooled),
    });
  }

  async function adOf(story: AdStory) {
    const { maker, makerSells, token, lasts, taker, pooled, currency, price, method, releaseWindow } = story;
    const open: OpenTerms = { currency, price, method };
    // A salt that nobody has to guess here keeps the seed's history the same at each start.
    const salt = keccak256(stringToHex(`${maker}/${method}`));
    const terms: DealTerms = { open, hidden: { text: `To ${maker}. The reference is the deal’s number.`, salt } };
    const ad = newAd({
      ...(await common(maker, lasts, taker)),
      ...{ makerSells, token: tokenOf(token), source: reserveOf(token, pooled), termsHash: termsHash(terms) },
      ...{ min: unitsOf(token, story.min), max: unitsOf(token, story.max), total: unitsOf(token, story.total) },
      ...{ payWindow: 12n * HOUR, releaseWindow: BigInt(releaseWindow) * HOUR },
      ...(!taker && { arbiter: addressOf(arbiter), backup: addressOf(backup) }),
    });
    const shown: DealTerms = { open, hidden: hiddenHash(terms.hidden) };
    return { ad, terms: shown, signature: await sign(maker, { kind: "ad", order: ad }) };
  }

  /** Puts an order with its signature into an event. */
  const publish = (maker: Name, known: KnownOrder, signature: Hex, terms?: DealTerms): Call => {
    const bytes = orderBytes({ ...known, chainId, contract: desk, signature, terms });
    return call(maker, "publish", [bytesToHex(bytes)]);
  };

  /** Cancels an order that has no group, or a whole group. */
  const cancel = (maker: Name, known: KnownOrder & { kind: "swap" | "ad" }): Call => {
    const { group } = known.order;
    const token = known.kind === "swap" ? known.order.sell : known.order.token;
    return call(maker, "cancel", [group === zeroHash ? orderHash(chainId, desk, known) : group, token]);
  };

  return { client, desk, addressOf, unitsOf, call, sign, now, epochOf, swapOf, adOf, publish, cancel };
}
