/** One way through an `if` or a `require`. Of a `require` 0 is the revert and 1 the way on; of an `if` 0 is its body and 1 its `else`. */
export type Branch = { line: number; way: number; hits: number };

export type FileCoverage = { file: string; lines: { line: number; hits: number }[]; branches: Branch[] };

/** Reads forge's lcov report. */
export function parseLcov(text: string): FileCoverage[] {
  const files: FileCoverage[] = [];
  let current: FileCoverage | undefined;
  for (const record of text.split("\n")) {
    const [key, value = ""] = split(record);
    if (key === "SF") {
      current = { file: value, lines: [], branches: [] };
      files.push(current);
    }
    if (key === "DA") {
      const [line, hits] = value.split(",");
      current?.lines.push({ line: Number(line), hits: Number(hits) });
    }
    if (key === "BRDA") {
      // A dash: the decision itself was never come to.
      const [line, , way, hits] = value.split(",");
      current?.branches.push({ line: Number(line), way: Number(way), hits: hits === "-" ? 0 : Number(hits) });
    }
  }
  return files;
}

function split(record: string): [string, string?] {
  const colon = record.indexOf(":");
  return colon === -1 ? [record] : [record.slice(0, colon), record.slice(colon + 1)];
}
