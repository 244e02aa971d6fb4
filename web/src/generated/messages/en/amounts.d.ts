// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** This is too long for an amount. Type a number of {symbol}. */
  readonly tooLong: (values: { symbol: string | number }) => string;
  /** “{text}” can mean two amounts. Choose the one you mean. */
  readonly twoAmounts: (values: { text: string | number }) => string;
  /** At most {decimals} digits after the point. */
  readonly decimals: (values: { decimals: string | number }) => string;
  /** No token has so many units. Type a smaller number of {symbol}. */
  readonly tooLarge: (values: { symbol: string | number }) => string;
  /** tokens */
  readonly tokens: string;
  /** An amount has no sign. Type it without the minus. */
  readonly sign: string;
  /** Hexadecimal numbers are not supported. Type the amount in decimal digits. */
  readonly hex: string;
  /** Exponents are not supported. Write out all digits: 0.0000001 for 1e-7. */
  readonly exponent: string;
  /** This amount counts {symbol}, not money. Type the number of {symbol} alone. */
  readonly money: (values: { symbol: string | number }) => string;
  /** A percentage is not an amount. Type a number of {symbol}, or press a button below. */
  readonly percent: (values: { symbol: string | number }) => string;
  /** Abbreviations are not supported. Write out all digits: 2000 for 2k. */
  readonly abbreviated: string;
  /** This amount counts {symbol}, not {unit}. Type the number of {symbol} alone. */
  readonly unit: (values: { symbol: string | number; unit: string | number }) => string;
  /** Type the amount with the digits 0 to 9. */
  readonly digits: string;
  /** These separators do not make one number. Type the digits without groups, such as 1234.5. */
  readonly separators: string;
  /** Type a number, such as 1.5. */
  readonly number: string;
};
export default messages;
