// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Names are not looked up here: that would ask a server who you look at. Paste the address that the name stands for. */
  readonly name: string;
  /** 64 digits are a transaction’s hash or a private key, not an address. Never type a private key into a page. */
  readonly key: string;
  /** An address begins with 0x. Did you mean {address}? Type 0x in front. */
  readonly prefix: (values: { address: string | number }) => string;
  /** An address begins with 0x, and 40 digits follow: 0 to 9 and a to f. */
  readonly noAddress: string;
  /** “{letter}” is no digit of an address: only 0 to 9 and a to f are. Copy it again. */
  readonly letter: (values: { letter: string | number }) => string;
  /** A letter of this address is mistyped: capitals and small letters do not fit its checksum. Copy it again. */
  readonly checksum: string;
  /** The zero address belongs to nobody. */
  readonly zero: string;
  /** The address is cut off: it has {has} of {needs} digits behind 0x. Copy it again. */
  readonly short: (values: { has: string | number; needs: string | number }) => string;
  /** The address is too long: it has {has} digits behind 0x, and {needs} are right. Copy it again. */
  readonly long: (values: { has: string | number; needs: string | number }) => string;
};
export default messages;
