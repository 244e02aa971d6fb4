// Written by `pnpm codegen` from web/messages.

export default {
  tooLong: (d) => "This is too long for an amount. Type a number of " + d.symbol + ".",
  twoAmounts: (d) => "“" + d.text + "” can mean two amounts. Choose the one you mean.",
  decimals: (d) => "At most " + d.decimals + " digits after the point.",
  tooLarge: (d) => "No token has so many units. Type a smaller number of " + d.symbol + ".",
  tokens: "tokens",
  sign: "An amount has no sign. Type it without the minus.",
  hex: "Hexadecimal numbers are not supported. Type the amount in decimal digits.",
  exponent: "Exponents are not supported. Write out all digits: 0.0000001 for 1e-7.",
  money: (d) => "This amount counts " + d.symbol + ", not money. Type the number of " + d.symbol + " alone.",
  percent: (d) => "A percentage is not an amount. Type a number of " + d.symbol + ", or press a button below.",
  abbreviated: "Abbreviations are not supported. Write out all digits: 2000 for 2k.",
  unit: (d) => "This amount counts " + d.symbol + ", not " + d.unit + ". Type the number of " + d.symbol + " alone.",
  digits: "Type the amount with the digits 0 to 9.",
  separators: "These separators do not make one number. Type the digits without groups, such as 1234.5.",
  number: "Type a number, such as 1.5."
}