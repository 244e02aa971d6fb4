import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Failure } from "@weir/process/failure";
import { inRoot, localState } from "@weir/process/paths";

/** A protocol whose package has sources only, and how its authors compile it. */
export type Recipe = {
  name: string;
  /** A package of contracts/package.json. */
  compiler: string;
  /** Folders from the root, by the path that stands for each in imports. */
  folders: Record<string, string>;
  settings: object;
  /** The contracts of the artifact: a key of it each, with the file and the name. */
  contracts: Record<string, [file: string, contract: string]>;
};

type Output = {
  errors?: { severity: string; formattedMessage: string }[];
  contracts?: Record<string, Record<string, { evm: { bytecode: { object: string } } }>>;
};

/** Compiles a protocol once, and again when its sources or settings change. Returns the path of a file with the bytecode of each contract. */
export function artifactOf(recipe: Recipe): string {
  const { name, compiler, settings, contracts } = recipe;
  const outputSelection: Record<string, Record<string, string[]>> = {};
  for (const [file, contract] of Object.values(contracts))
    outputSelection[file] = { [contract]: ["evm.bytecode.object"] };
  const input = JSON.stringify({
    language: "Solidity",
    sources: sources(recipe),
    settings: { ...settings, outputSelection },
  });
  const file = localState("gas", `${name}-${createHash("sha256").update(compiler).update(input).digest("hex")}.json`);
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(compile(recipe, input)));
  }
  return file;
}

function sources({ folders }: Recipe): Record<string, { content: string }> {
  const all = Object.entries(folders).flatMap(([prefix, folder]) =>
    readdirSync(inRoot(folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".sol"))
      .map((name) => [`${prefix}${name}`, { content: readFileSync(inRoot(folder, name), "utf8") }] as const),
  );
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function compile({ name, compiler, contracts }: Recipe, input: string): Record<string, string> {
  const solc = createRequire(inRoot("contracts/package.json"))(compiler) as { compile(input: string): string };
  const output = JSON.parse(solc.compile(input)) as Output;
  return Object.fromEntries(
    Object.entries(contracts).map(([key, [file, contract]]) => {
      const bytecode = output.contracts?.[file]?.[contract]?.evm.bytecode.object;
      if (bytecode) return [key, `0x${bytecode}`];
      const faults = (output.errors ?? []).filter(({ severity }) => severity === "error");
      const messages = faults.map(({ formattedMessage }) => formattedMessage);
      throw new Failure(`${contract} of ${name} does not compile:\n${messages.join("\n")}`);
    }),
  );
}
