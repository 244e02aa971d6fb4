import { lendingPoolsAbi } from "@weir/sdk/abi";
import { idToHex } from "@weir/sdk/codec/ids";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { hexToString, parseEventLogs } from "viem";
import type { Core } from "./findCore.ts";
import { type Broadcast, createdAs } from "./forgeRecord.ts";

/** The amount of one wrap in the faucet, in wei. */
const wrapAmount = 10n ** 18n;

const descriptions: Record<string, { en: string; de: string }> = {
  Core: {
    en: "Five large assets, priced in dollars. Lend any, borrow any against the rest.",
    de: "Fünf große Token, in Dollar bewertet. Jeder lässt sich verleihen und gegen die übrigen leihen.",
  },
  "Staked ETH": {
    en: "Ether and staked ether, priced in ether: borrow close to what you hold.",
    de: "Ether und Staked Ether, in Ether bewertet: fast so viel leihen, wie man hat.",
  },
};

/** The contents of the deployment file: the core, and the pools, faucets and feeds that the seed's transactions created. */
export function deriveDeployment(chainId: number, core: Core, seed?: Broadcast): Deployment {
  return {
    chainId,
    ...core,
    pools: seed ? poolsOf(seed) : [],
    faucets: seed ? faucetsOf(seed) : [],
    feeds: seed ? feedsOf(seed) : [],
  };
}

function poolsOf(seed: Broadcast): Deployment["pools"] {
  const events = parseEventLogs({ abi: lendingPoolsAbi, eventName: "PoolCreated", logs: seed.logs as never });
  return events.map(({ args: { pool, config } }) => {
    const name = hexToString(config.salt, { size: 32 });
    const description = Object.hasOwn(descriptions, name) ? descriptions[name] : undefined;
    if (!description)
      throw new Error(`Seed.s.sol opens a pool "${name}": add its description to script/chain/deploy/derive.ts.`);
    return { id: idToHex(pool), name, description: description.en, translations: { de: description.de } };
  });
}

function faucetsOf(seed: Broadcast): Deployment["faucets"] {
  const tokens = createdAs(seed, "TestToken").map(({ address, args: [, symbol = "", , amount = ""] }) => ({
    token: address,
    symbol,
    kind: "drip" as const,
    amount,
  }));
  const [weth, ...more] = createdAs(seed, "WETH9");
  if (!weth || more.length > 0) throw new Error("Seed.s.sol must create WETH9 once.");
  return [{ token: weth.address, symbol: "WETH", kind: "wrap", amount: `${wrapAmount}` }, ...tokens];
}

const feedsOf = (seed: Broadcast): Deployment["feeds"] =>
  createdAs(seed, "TestFeed").map(({ address, args: [name = ""] }) => ({ name, address }));
