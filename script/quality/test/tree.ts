/** What the Solidity sources declare. */
export type Declared = {
  /** Every error and event, by its number of arguments; more than one where declarations differ. */
  signatures: Map<string, Set<number>>;
  /** Every identifier in the code, and the names of settings in its strings; nothing of its comments. */
  identifiers: Set<string>;
};

const comments = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** What these sources declare and use. */
export function declaredIn(sources: string[]): Declared {
  const code = sources.map((source) => source.replaceAll(comments, "")).join("\n");
  const signatures: Declared["signatures"] = new Map();
  for (const [, name = "", list = ""] of code.matchAll(/\b(?:error|event)\s+(\w+)\s*\(([^)]*)\)/g)) {
    const counts = signatures.get(name) ?? new Set();
    signatures.set(name, counts.add(list.trim() === "" ? 0 : list.split(",").length));
  }
  return { signatures, identifiers: new Set(code.match(/[A-Za-z_]\w*/g)) };
}

/** Words in which a capital follows a small letter: names of the code, not words of English. */
const names = /(?<![\w.])[A-Za-z]\w*[a-z0-9][A-Z]\w*/g;
/** What a branch reverts with, and with how many arguments if it says so. */
const outcomes = /→ ([A-Z]\w+)(?![\w-])(?:\(([^)]*)\))?/g;
const files = /[\w./]+\.(?:tree|t\.sol|json)\b/g;

/** What a list of branches names that does not exist. */
export function treeProblems(
  tree: string,
  { signatures, identifiers }: Declared,
  exists: (file: string) => boolean,
): string[] {
  const text = tree.replaceAll(files, "");
  const named = [...(text.match(names) ?? []), ...[...text.matchAll(outcomes)].map(([, name = ""]) => name)];
  const missing = [...new Set(named)].filter((name) => !identifiers.has(name));
  const wrong = [...text.matchAll(outcomes)].flatMap(([outcome, name = "", list]) => {
    const counts = signatures.get(name);
    if (!counts || list === undefined) return [];
    const given = list.trim() === "" ? 0 : list.split(",").length;
    return counts.has(given)
      ? []
      : [`${outcome.slice(2)}: ${name} has ${[...counts].join(" or ")} arguments, not ${given}`];
  });
  return [
    ...missing.map((name) => `${name}: no source of contracts names it`),
    ...wrong,
    ...[...new Set(tree.match(files))].filter((file) => !exists(file)).map((file) => `${file}: no such file`),
  ];
}
