/** What a spreadsheet may take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** One cell. Text that a spreadsheet would run is made text by an apostrophe; numbers stay numbers. */
export const cell = (value: string | number | bigint | boolean | null | undefined): string => {
  if (value === null || value === undefined) return "";
  const text = String(value);
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\n\r\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** Lines by RFC 4180, the first with the names. */
export const csvOf = <Row extends Record<string, Parameters<typeof cell>[0]>>(
  names: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string => [names.join(","), ...rows.map((row) => names.map((name) => cell(row[name])).join(","))].join("\r\n");
