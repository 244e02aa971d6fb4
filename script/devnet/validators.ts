/** Enough for two attesters in each slot, few enough that the machine has time for anything else. */
export const validatorCount = 16;

/** An inclusive range of validators, by their index. */
export type ValidatorRange = { first: number; last: number };

/**
 * Splits the validators so that any node but the first may be away without losing finality, which takes two thirds
 * of the votes. No other node has more than a quarter: what is left is then more than enough, and a vote may come late.
 */
export function splitValidators(nodes: number, count: number = validatorCount): ValidatorRange[] {
  const part = Math.floor(count / Math.max(nodes, 4));
  const first = count - part * (nodes - 1);
  return Array.from({ length: nodes }, (_, index) => {
    const from = index === 0 ? 0 : first + part * (index - 1);
    return { first: from, last: from + (index === 0 ? first : part) - 1 };
  });
}

export const sizeOf = ({ first, last }: ValidatorRange): number => last - first + 1;
