import { type Hex, keccak256 } from "viem";

/** Places in a contract's code, as byte offsets, that hold an address: 20 bytes, or `wide` as a word of 32. */
export type Hole = { readonly at: readonly number[]; readonly wide: boolean };

export const widthOf = ({ wide }: Hole): number => (wide ? 32 : 20);

/** The hash of the code with zeros in the holes: the same for every deployment of it, regardless of the addresses in it. */
export function maskedHash(code: Hex, holes: readonly Hole[]): Hex {
  const digits = [...code.slice(2)];
  for (const hole of holes) {
    for (const at of hole.at) digits.fill("0", 2 * at, 2 * (at + widthOf(hole)));
  }
  return keccak256(`0x${digits.join("")}`);
}
