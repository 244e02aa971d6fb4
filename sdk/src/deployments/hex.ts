import * as v from "valibot";
import type { Address, Hex } from "viem";

/** A hex string of so many bytes. */
export const hexOf = (bytes: number) => {
  const expected = `0x and ${2 * bytes} hex digits`;
  return v.pipe(
    v.string(expected),
    v.regex(new RegExp(`^0x[0-9a-fA-F]{${2 * bytes}}$`), expected),
    v.transform((text) => text as Hex),
  );
};

/** An address of a contract or an account. Its checksum is not checked. */
export const address: v.GenericSchema<string, Address> = hexOf(20);
