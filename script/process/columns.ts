/** Lays out a table for the terminal: two spaces between columns, the first aligned left, the others as given. */
export function columns(rows: string[][], others: "left" | "right" = "left"): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const cell = (text: string, column: number) =>
    column === 0 || others === "left" ? text.padEnd(widths[column]!) : text.padStart(widths[column]!);
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}
