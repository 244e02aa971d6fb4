/** One way through an `if` or a `require`. `way` of a `require`: 0 reverts, 1 passes; of an `if`: 0 is its body, 1 its `else`. */
export type Branch = { line: number; way: number; hits: number };

export type FileCoverage = { file: string; lines: { line: number; hits: number }[]; branches: Branch[] };

/** Parses forge's lcov report. */
export function parseLcov(text: string): FileCoverage[] {
  const files: FileCoverage[] = [];
  for (const record of text.split("\n")) {
    const [, key, value = ""] = /^([A-Z]+):(.*)$/.exec(record) ?? [];
    const [line = "", second = "", way = "", taken = ""] = value.split(",");
    if (key === "SF") files.push({ file: value, lines: [], branches: [] });
    if (key === "DA") files.at(-1)?.lines.push({ line: Number(line), hits: Number(second) });
    // A dash: the condition itself was never evaluated.
    if (key === "BRDA") {
      files.at(-1)?.branches.push({ line: Number(line), way: Number(way), hits: taken === "-" ? 0 : Number(taken) });
    }
  }
  return files;
}
