import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Failure } from "@weir/process/failure";
import { inRoot, localState } from "@weir/process/paths";

const SOURCES = "contracts/node_modules/@morpho-org/morpho-blue/src";
const COMPILER = "solc-0.8.19";
const ENTRY = "Morpho.sol";

/** The settings of Morpho's own repository for the deployed code. */
const settings = {
  viaIR: true,
  optimizer: { enabled: true, runs: 999_999 },
  evmVersion: "paris",
  metadata: { bytecodeHash: "none" },
  outputSelection: { [ENTRY]: { Morpho: ["evm.bytecode.object"] } },
};

type Output = {
  errors?: { severity: string; formattedMessage: string }[];
  contracts?: Record<string, Record<string, { evm: { bytecode: { object: string } } }>>;
};

/** Compiles Morpho Blue from its package, which has sources only, with the compiler it names. Returns the artifact's path. */
export function morphoArtifact(): string {
  const input = JSON.stringify({ language: "Solidity", sources: sources(), settings });
  const file = localState("gas", `morpho-${createHash("sha256").update(COMPILER).update(input).digest("hex")}.json`);
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ bytecode: `0x${compile(input)}` }));
  }
  return file;
}

function sources(): Record<string, { content: string }> {
  const folder = inRoot(SOURCES);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".sol"));
  return Object.fromEntries(
    names.sort().map((name) => [name, { content: readFileSync(path.join(folder, name), "utf8") }]),
  );
}

function compile(input: string): string {
  const solc = createRequire(inRoot("contracts/package.json"))(COMPILER) as { compile(input: string): string };
  const { errors, contracts } = JSON.parse(solc.compile(input)) as Output;
  const bytecode = contracts?.[ENTRY]?.Morpho?.evm.bytecode.object;
  if (bytecode) return bytecode;
  const messages = (errors ?? []).filter(({ severity }) => severity === "error").map((error) => error.formattedMessage);
  throw new Failure(`Morpho Blue does not compile:\n${messages.join("\n")}`);
}
