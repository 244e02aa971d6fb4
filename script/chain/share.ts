/** A part of an amount, to a millionth: for choosing amounts, never for the books. */
export const share = (amount: bigint, part: number): bigint => (amount * BigInt(Math.round(part * 1e6))) / 1_000_000n;
