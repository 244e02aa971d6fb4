import { Failure } from "@weir/process/failure";
import { min } from "@weir/sdk/math/wad";
import { formatGwei, parseGwei } from "viem";

/** Prices of a unit of gas, in wei. */
export type GasPrice = { max: bigint; tip: bigint };

/** Above these the user has to confirm with an option: a lying node may report any price. */
const highest: GasPrice = { max: parseGwei("300"), tip: parseGwei("3") };

/**
 * Offers twice the base fee, which covers six full blocks, and the tip that the node suggests; all in wei. Throws a Failure
 * where that exceeds `highest`, or where the wanted price is below the base fee.
 */
export function chooseGasPrice(
  chain: { baseFee: bigint; suggestedTip: bigint },
  wanted: { maxFee?: bigint | undefined; tip?: bigint | undefined },
): GasPrice {
  const tip = wanted.tip ?? min(chain.suggestedTip, highest.tip);
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
  return { max, tip: min(tip, max) };
}
