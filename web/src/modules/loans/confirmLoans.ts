import { peerLoansViewAbi } from "@weir/sdk/peerAbi";
import { type Address, type Client, zeroAddress } from "viem";
import { multicall } from "viem/actions";
import type { KnownLoan, Loan } from "./loan.ts";

/** Bytes of calldata in one `eth_call`: about thirty loans. */
const CHUNK = 4_096;

/**
 * What the chain holds of these loans now. One that runs by what is known of it, and not by the chain, is left out: nobody knows how it
 * ended, or it never was.
 * @throws what the node throws
 */
export async function confirmLoans(client: Client, address: Address, known: readonly KnownLoan[]): Promise<Loan[]> {
  const contract = { address, abi: peerLoansViewAbi } as const;
  const contracts = known.flatMap(({ id }) => [
    { ...contract, functionName: "loanOf", args: [id] } as const,
    { ...contract, functionName: "keepsTokens", args: [id] } as const,
    { ...contract, functionName: "rolloverOf", args: [id] } as const,
    // Reverts where the claim was burnt.
    { ...contract, functionName: "ownerOf", args: [id] } as const,
  ]);
  const answers = await multicall(client, { contracts, deployless: true, batchSize: CHUNK });
  return known.flatMap((one, at): Loan[] => {
    const [state, keeps, set, owner] = answers.slice(4 * at, 4 * at + 4);
    if (state?.status !== "success" || keeps?.status !== "success" || set?.status !== "success") {
      throw state?.error ?? keeps?.error ?? set?.error ?? new Error("The node does not answer.");
    }
    const { principal, collateral, owedTokens, owedShares } = state.result as Pick<
      Loan,
      "principal" | "collateral" | "owedTokens" | "owedShares"
    >;
    if (principal === 0n && one.end === null) return [];
    const rollover = set.result as NonNullable<Loan["rollover"]>;
    return [
      {
        ...one,
        ...{ principal, collateral, owedTokens, owedShares },
        lender: owner?.status === "success" ? (owner.result as Address) : zeroAddress,
        keepsTokens: keeps.result as boolean,
        rollover: rollover.debtReserve === 0n ? null : rollover,
        end: principal > 0n ? null : one.end,
      },
    ];
  });
}
