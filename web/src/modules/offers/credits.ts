import { peerOffersAbi } from "@weir/sdk/peerAbi";
import * as v from "valibot";
import { type Address, type Client, getAddress, isAddressEqual, parseEventLogs, type RpcLog } from "viem";
import { multicall } from "viem/actions";
import { askPages } from "@/modules/indexer/askPages.ts";
import { query } from "@/modules/indexer/query.ts";
import { account, sift } from "@/modules/indexer/rows.ts";

// Money that somebody's address refused, and that the contract keeps for it. Both contracts have the same view, events and call.

export type Venue = "desk" | "loans";

/** Tokens of a page: anyone can make a token that refuses, and so a credit of it. */
export const CREDITS_OF_PAGE = 50;

const CREDITS = query(`query Credits($venue: Venue!, $party: Address!, $first: Int!, $after: String) {
  credits(where: { venue: { eq: $venue }, party: { eq: $party }, amount: { gt: "0" } }, first: $first, after: $after) {
    nodes { token }
    pageInfo { hasNextPage endCursor }
  }
}`);

/** The tokens that a contract keeps something of for an account, as the indexer tells. @throws IndexerError */
export async function fetchCreditedTokens(
  indexerUrl: string,
  venue: Venue,
  party: Address,
  pages: number,
): Promise<{ tokens: Address[]; leftOut: number; hasMore: boolean }> {
  const { nodes, hasMore } = await askPages(
    indexerUrl,
    CREDITS,
    "credits",
    { venue, party, first: CREDITS_OF_PAGE },
    pages,
  );
  const { rows, leftOut } = sift(nodes, v.object({ token: account }), nodes.length, ({ token }) => token);
  return { tokens: rows.map(({ token }) => token), leftOut, hasMore };
}

/** The tokens that an account did not receive, by a contract's log, newest first. */
export const creditedIn = (logs: RpcLog[], party: Address): Address[] => [
  ...new Set(
    parseEventLogs({ abi: peerOffersAbi, eventName: "Credited", logs })
      .toReversed()
      .flatMap(({ args }) => (isAddressEqual(args.party, party) ? [getAddress(args.token)] : [])),
  ),
];

/** What a contract keeps for an account, token units. */
export type Credit = { token: Address; amount: bigint };

/** What the contract keeps now of these tokens. @throws what the node throws */
export async function fetchCredits(
  client: Client,
  contract: Address,
  party: Address,
  tokens: readonly Address[],
): Promise<Credit[]> {
  const contracts = tokens.map(
    (token) => ({ address: contract, abi: peerOffersAbi, functionName: "credit", args: [party, token] }) as const,
  );
  const amounts = await multicall(client, { contracts, deployless: true, allowFailure: false });
  return tokens.flatMap((token, at) => (amounts[at]! > 0n ? [{ token, amount: amounts[at]! }] : []));
}
