/** Two attesters in each slot, at little load on the machine. */
export const validatorCount = 16;

/** An inclusive range of validators, by their index. */
export type ValidatorRange = { first: number; last: number };

/**
 * Splits the validators so that any node but the first can fail without losing finality, which takes two thirds of the votes.
 * No other node has more than a quarter, so that the rest is enough even if a vote is late.
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
