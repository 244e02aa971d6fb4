/** A part of an amount, rounded to a millionth: for choosing amounts, not for accounting. */
export const share = (amount: bigint, part: number): bigint => (amount * BigInt(Math.round(part * 1e6))) / 1_000_000n;
