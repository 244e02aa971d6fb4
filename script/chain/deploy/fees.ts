import { Failure } from "@weir/process/failure";
import { formatGwei, parseGwei } from "viem";

/** Prices of a unit of gas, in wei. */
export type Fees = { max: bigint; tip: bigint };

/** A node that lies may say any price. Above these a person has to say that it is so. */
const highest: Fees = { max: parseGwei("300"), tip: parseGwei("3") };

/**
 * What is offered for a unit of gas: twice the base fee, which lasts for six full blocks, and the tip that the node suggests.
 * Throws a Failure where that is beyond what is usual, or below what the chain takes. All in wei.
 */
export function chooseFees(
  chain: { baseFee: bigint; suggestedTip: bigint },
  wanted: { maxFee?: bigint; tip?: bigint },
): Fees {
  const tip = wanted.tip ?? smaller(chain.suggestedTip, highest.tip);
  const max = wanted.maxFee ?? 2n * chain.baseFee + tip;
  if (wanted.maxFee === undefined && max > highest.max) {
    throw new Failure(
      `The node says that gas costs ${formatGwei(chain.baseFee)} gwei. If that is so, say what you would pay at most: --max-fee <gwei>. Without it nothing above ${formatGwei(highest.max)} gwei is offered.`,
    );
  }
  if (max < chain.baseFee) {
    throw new Failure(
      `Gas costs ${formatGwei(chain.baseFee)} gwei now, and --max-fee allows ${formatGwei(max)}: the transactions would wait. Raise it, or deploy when gas is cheaper.`,
    );
  }
  return { max, tip: smaller(tip, max) };
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
