import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { decodeFunctionResult, encodeFunctionData, erc20Abi, type Hex } from "viem";
import type { Config } from "wagmi";
import { getConnection } from "wagmi/actions";
import words from "@/messages/createPool.js";
import { isNameOf } from "@/modules/pools/names.ts";
import { Doubt } from "@/modules/wallet/doubt.ts";
import { within } from "@/modules/wallet/patience.ts";
import { requireChain } from "@/modules/wallet/requireChain.ts";
import { walletName } from "@/modules/wallet/walletFace.ts";

/** The part of an EIP-1193 provider that queries the wallet's own node. */
type Provider = { request(asked: { method: string; params: unknown[] }): Promise<unknown> };

/** Milliseconds for the wallet's own node. */
const PATIENCE = 8_000;

const doubt = (name: string, sentence: string) => new Doubt({ name, sentence, remedy: words.doubtRemedy });

/** What the wallet's own node answers to one call of a token. */
async function ask(provider: Provider, to: Hex, data: Hex): Promise<Hex> {
  return (await provider.request({ method: "eth_call", params: [{ to, data }, "latest"] })) as Hex;
}

async function tokenOf(provider: Provider, token: Hex) {
  const [decimals, symbol] = (["decimals", "symbol"] as const).map((functionName) =>
    ask(provider, token, encodeFunctionData({ abi: erc20Abi, functionName })),
  );
  return {
    decimals: decodeFunctionResult({ abi: erc20Abi, functionName: "decimals", data: await decimals! }),
    symbol: await symbol!
      .then((data) => decodeFunctionResult({ abi: erc20Abi, functionName: "symbol", data }))
      .catch(() => ""),
  };
}

/**
 * Verifies the tokens of a pool that does not exist yet before an approval is signed: the page's node must serve the chain, and the
 * wallet's own node must give the same decimals and name of each token.
 * @throws Doubt; what the page's node throws
 */
export async function verifyTokens(
  config: Config,
  chainId: number,
  reserves: readonly (Pick<ReserveSnapshot, "symbol" | "decimals"> & {
    info: Pick<ReserveSnapshot["info"], "token">;
  })[],
): Promise<void> {
  const { connector } = getConnection(config);
  const wallet = walletName(connector);
  const silent = () => doubt("WalletUnconfirmed", words.doubtSilent({ wallet }));
  const asked = async () => {
    const provider = (await connector?.getProvider()) as Provider | undefined;
    if (!provider) throw silent();
    return Promise.all(reserves.map(({ info }) => tokenOf(provider, info.token)));
  };
  const [, reported] = await Promise.all([
    requireChain(config.getClient(), chainId),
    within(
      PATIENCE,
      asked().catch(() => {
        throw silent();
      }),
      () => {
        throw silent();
      },
    ),
  ]);
  for (const [at, { symbol, decimals, info }] of reserves.entries()) {
    const own = reported[at]!;
    if (own.decimals !== decimals || !isNameOf(symbol, own.symbol, info.token)) {
      throw doubt("TokenUnconfirmed", words.doubtDecimals({ wallet, symbol }));
    }
  }
}
