/** A table whose cells become blocks on a phone loses its meaning there, unless the roles are spelt out. */
export const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader", scope: "col" },
  cell: { role: "cell" },
} as const;
