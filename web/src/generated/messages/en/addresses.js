// Written by `pnpm codegen` from web/messages.

export default {
  name: "Names are not looked up here: that would ask a server who you look at. Paste the address that the name stands for.",
  key: "64 digits are a transaction’s hash or a private key, not an address. Never type a private key into a page.",
  prefix: (d) => "An address begins with 0x. Did you mean " + d.address + "? Type 0x in front.",
  noAddress: "An address begins with 0x, and 40 digits follow: 0 to 9 and a to f.",
  letter: (d) => "“" + d.letter + "” is no digit of an address: only 0 to 9 and a to f are. Copy it again.",
  checksum: "A letter of this address is mistyped: capitals and small letters do not fit its checksum. Copy it again.",
  zero: "The zero address belongs to nobody.",
  short: (d) => "The address is cut off: it has " + d.has + " of " + d.needs + " digits behind 0x. Copy it again.",
  long: (d) => "The address is too long: it has " + d.has + " digits behind 0x, and " + d.needs + " are right. Copy it again."
}