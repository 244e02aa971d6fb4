/** Explicit roles: cells displayed as blocks on a phone would lose their table semantics. */
export const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader", scope: "col" },
  cell: { role: "cell" },
} as const;
