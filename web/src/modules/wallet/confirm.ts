import { lensAbi } from "@weir/sdk/abi";
import { clean } from "@weir/sdk/codec/clean";
import { poolOf } from "@weir/sdk/codec/ids";
import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { type Address, decodeFunctionResult, encodeFunctionData, type Hex, isAddressEqual, zeroAddress } from "viem";
import type { Config } from "wagmi";
import { getConnection } from "wagmi/actions";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/doubts.js";
import { isNameOf, symbolOf } from "@/modules/pools/names.ts";
import { Doubt } from "./doubt.ts";
import { within } from "./patience.ts";
import { requireChain } from "./requireChain.ts";
import type { Signer } from "./signer.ts";
import { walletName } from "./walletFace.ts";

/** The part of an EIP-1193 provider that queries the wallet's own node. */
type Provider = { request(asked: { method: string; params: unknown[] }): Promise<unknown> };

/** What the page's own node says about the action to be signed. */
export type Claim = {
  lens: Address;
  /** The displayed pool and its name. */
  pool: Hex;
  poolName: string;
  /** The reserves that the action changes. */
  reserves: readonly Pick<ReserveSnapshot, "id" | "symbol" | "decimals" | "info">[];
};

/** Timeout of the wallet's own node, in milliseconds. */
const PATIENCE = 8_000;

const { remedy } = words;

/** Requires that the reserves belong to the displayed pool. */
function requirePool({ pool, poolName, reserves }: Claim): void {
  const foreign = reserves.find(({ id }) => poolOf(id) !== BigInt(pool));
  if (!foreign) return;
  throw new Doubt({
    name: "ForeignReserve",
    sentence: words.foreignReserve.sentence({ symbol: foreign.symbol, pool: poolName }),
    remedy: words.foreignReserve.remedy,
  });
}

async function askWallet(provider: Provider, { lens, pool }: Claim): Promise<PoolSnapshot> {
  const data = encodeFunctionData({ abi: lensAbi, functionName: "snapshot", args: [BigInt(pool), zeroAddress] });
  const answer = await provider.request({ method: "eth_call", params: [{ to: lens, data }, "latest"] });
  return decodeFunctionResult({ abi: lensAbi, functionName: "snapshot", data: answer as Hex });
}

/** @throws Doubt where the wallet's node says something else of a reserve */
function requireSame({ reserves, poolName }: Claim, { reserves: reported }: PoolSnapshot, wallet: string): void {
  for (const { id, symbol, decimals, info } of reserves) {
    const own = reported.find((one) => one.id === id);
    if (!own) {
      throw new Doubt({
        name: "ReserveUnconfirmed",
        sentence: words.reserve({ wallet, symbol, pool: poolName }),
        remedy,
      });
    }
    if (!isAddressEqual(own.info.token, info.token)) {
      throw new Doubt({
        name: "TokenUnconfirmed",
        sentence: words.token({
          wallet,
          symbol,
          pool: poolName,
          own: shortHex(own.info.token),
          shown: shortHex(info.token),
        }),
        remedy,
      });
    }
    if (own.decimals !== decimals) {
      throw new Doubt({
        name: "DecimalsUnconfirmed",
        sentence: words.decimals({ wallet, symbol, own: own.decimals, shown: decimals }),
        remedy,
      });
    }
    if (!isNameOf(symbol, own.symbol, own.info.token)) {
      throw new Doubt({
        name: "SymbolUnconfirmed",
        sentence: words.symbol({ wallet, own: symbolOf(own.symbol, own.info.token), shown: symbol }),
        remedy,
      });
    }
  }
}

/**
 * Verifies an action before it is signed: the page's node must serve the chain, and the wallet's own node must agree
 * that the reserves are in the pool and on each reserve's token, decimals and symbol.
 * @throws Doubt; what the page's node throws
 */
export async function confirm(config: Config, { chainId }: Signer, claim: Claim, patience = PATIENCE): Promise<void> {
  requirePool(claim);
  const { connector } = getConnection(config);
  const wallet = walletName(connector);
  const unanswered = (sentence: string) =>
    new Doubt({
      name: "WalletUnconfirmed",
      sentence,
      remedy: words.unconfirmed.remedy({ wallet }),
    });
  const reported = async (): Promise<PoolSnapshot> => {
    const provider = (await connector?.getProvider()) as Provider | undefined;
    if (!provider) throw new Error(words.noWallet);
    return askWallet(provider, claim);
  };
  const [, snapshot] = await Promise.all([
    requireChain(config.getClient(), chainId),
    within(
      patience,
      reported().catch((error: unknown) => {
        const text = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
        throw unanswered(words.unconfirmed.error({ wallet, reason: clean(text, 80) }));
      }),
      () => {
        throw unanswered(words.unconfirmed.late({ wallet, seconds: Math.round(patience / 1_000) }));
      },
    ),
  ]);
  requireSame(claim, snapshot, wallet);
}
