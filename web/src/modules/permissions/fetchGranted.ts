import * as v from "valibot";
import { type Address, getAddress } from "viem";
import { askPages } from "@/modules/indexer/askPages.ts";
import { query } from "@/modules/indexer/query.ts";
import { hexOf, sift } from "@/modules/indexer/rows.ts";

/** Rows of a page, and pages: more than anyone grants. */
const [PAGE, PAGES] = [200, 10];

const RIGHTS = query(`query Granted($where: AuthorizationWhere!, $first: Int!, $after: String) {
  authorizations(where: $where, first: $first, after: $after) {
    nodes { account operator }
    pageInfo { hasNextPage endCursor }
  }
}`);
const APPROVALS = query(`query Approved($where: ApprovalWhere!, $first: Int!, $after: String) {
  approvals(where: $where, first: $first, after: $after) {
    nodes { owner spender reserveId }
    pageInfo { hasNextPage endCursor }
  }
}`);

const right = v.object({ account: hexOf(20), operator: hexOf(20) });
const approval = v.object({ owner: hexOf(20), spender: hexOf(20), reserveId: hexOf(32) });

/** Whom an account has ever granted something. What they may do now is the chain's to say. */
export type Granted = { operators: Address[]; spenders: { spender: Address; reserveId: bigint }[]; leftOut: number };

/** The operators and spenders of an account, as the indexer reports them. */
export async function fetchGranted(indexerUrl: string, account: Address): Promise<Granted> {
  const own = account.toLowerCase() as Address;
  const [rights, approvals] = await Promise.all([
    askPages(indexerUrl, RIGHTS, "authorizations", { where: { account: { eq: own } }, first: PAGE }, PAGES),
    askPages(
      indexerUrl,
      APPROVALS,
      "approvals",
      { where: { owner: { eq: own }, amount: { gt: "0" } }, first: PAGE },
      PAGES,
    ),
  ]);
  const operators = sift(
    rights.nodes,
    right,
    rights.nodes.length,
    ({ operator }) => operator,
    (one) => one.account === own,
  );
  const spenders = sift(
    approvals.nodes,
    approval,
    approvals.nodes.length,
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
