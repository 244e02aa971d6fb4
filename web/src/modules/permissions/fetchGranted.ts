import * as v from "valibot";
import { type Address, getAddress } from "viem";
import { askIndexer, list } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { hexOf, sift } from "@/modules/indexer/rows.ts";

/** More operators than anyone has. */
const MOST = 100;

const RIGHTS = query(`query Granted($where: AuthorizationWhere!, $first: Int!) {
  authorizations(where: $where, first: $first) { nodes { account operator } }
}`);
const APPROVALS = query(`query Approved($where: ApprovalWhere!, $first: Int!) {
  approvals(where: $where, first: $first) { nodes { owner spender reserveId } }
}`);

const right = v.object({ account: hexOf(20), operator: hexOf(20) });
const approval = v.object({ owner: hexOf(20), spender: hexOf(20), reserveId: hexOf(32) });

/** Whom an account has ever granted something. What they may do now is the chain's to say. */
export type Granted = { operators: Address[]; spenders: { spender: Address; reserveId: bigint }[]; leftOut: number };

/** The operators and spenders of an account, as the indexer reports them. */
export async function fetchGranted(indexerUrl: string, account: Address): Promise<Granted> {
  const own = account.toLowerCase() as Address;
  const [rights, approvals] = await Promise.all([
    askIndexer(indexerUrl, RIGHTS, "authorizations", list, { where: { account: { eq: own } }, first: MOST }),
    askIndexer(indexerUrl, APPROVALS, "approvals", list, {
      where: { owner: { eq: own }, amount: { gt: "0" } },
      first: MOST,
    }),
  ]);
  const operators = sift(
    rights.nodes,
    right,
    MOST,
    ({ operator }) => operator,
    (one) => one.account === own,
  );
  const spenders = sift(
    approvals.nodes,
    approval,
    MOST,
    ({ spender, reserveId }) => `${spender} ${reserveId}`,
    (one) => one.owner === own,
  );
  return {
    operators: operators.rows.map(({ operator }) => getAddress(operator)),
    spenders: spenders.rows.map(({ spender, reserveId }) => ({
      spender: getAddress(spender),
      reserveId: BigInt(reserveId),
    })),
    leftOut: operators.leftOut + spenders.leftOut,
  };
}
