/** Why a text is no address, and what to do. */
export const addressWords = {
  name: "Names are not looked up here: that would ask a server who you look at. Paste the address that the name stands for.",
  key: "64 digits are a transaction’s hash or a private key, not an address. Never type a private key into a page.",
  prefix: (text: string) =>
    `An address begins with 0x. Did you mean 0x${text.slice(0, 4)}…${text.slice(-4)}? Type 0x in front.`,
  noAddress: "An address begins with 0x, and 40 digits follow: 0 to 9 and a to f.",
  letter: (letter: string) => `“${letter}” is no digit of an address: only 0 to 9 and a to f are. Copy it again.`,
  length: (has: number, needs: number) =>
    has < needs
      ? `The address is cut off: it has ${has} of ${needs} digits behind 0x. Copy it again.`
      : `The address is too long: it has ${has} digits behind 0x, and ${needs} are right. Copy it again.`,
  checksum: "A letter of this address is mistyped: capitals and small letters do not fit its checksum. Copy it again.",
  zero: "The zero address belongs to nobody.",
};
