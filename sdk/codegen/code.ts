import { readFileSync, writeFileSync } from "node:fs";
import { type Address, concat, encodeAbiParameters, getCreate2Address, type Hex, keccak256 } from "viem";
import { maskedHash } from "../src/deployments/maskedHash.ts";

// What TypeScript must know of the contracts' bytecode to tell them from any others: where CREATE2 puts them, and what
// their code hashes to. From forge's production output alone, which is what goes on a chain.

type Reference = { start: number; length: number };
type Code = { object: Hex; linkReferences: Record<string, Record<string, Reference[]>> };
type Artifact = {
  bytecode: Code;
  deployedBytecode: Code & { immutableReferences?: Record<string, Reference[]> };
};
/** A place in the code that holds an address, and whose. `wide`: a whole word with the address in its low bytes. */
type Hole = { of: string; at: number; wide: boolean };

/** The usual deterministic deployment proxy, and the salt that forge links libraries with: create2_library_salt. */
const proxy: Address = "0x4e59b44847b379578588920cA78FbF26c0B4956C";
const salt: Hex = `0x${"00".repeat(32)}`;

/**
 * Whose addresses each contract takes at creation and keeps as its immutables, in the order of the constructor, which is also that of
 * their declarations. A library keeps its own.
 */
const taken: Record<string, string[]> = {
  LendingPools: ["LendingSettings"],
  Lens: ["LendingPools"],
  PeerDesk: ["LendingPools"],
  LoanSettlement: ["LendingPools"],
  PeerLoans: ["LendingPools", "LoanSettlement"],
};
const deployed = ["LendingSettings", "LendingPools", "Lens", "PeerDesk", "PeerLens", "LoanSettlement", "PeerLoans"];

const artifactOf = (name: string): Artifact =>
  JSON.parse(
    readFileSync(new URL(`../../contracts/out-production/${name}.sol/${name}.json`, import.meta.url), "utf8"),
  ) as Artifact;

const linksOf = ({ linkReferences }: Code): Hole[] =>
  Object.values(linkReferences).flatMap((file) =>
    Object.entries(file).flatMap(([of, places]) => places.map(({ start }) => ({ of, at: start, wide: false }))),
  );

const place = (code: Hex, at: number, address: Address): Hex => {
  const [from, to] = [2 + 2 * at, 2 + 2 * at + 40];
  return `${code.slice(0, from)}${address.slice(2).toLowerCase()}${code.slice(to)}` as Hex;
};

function initCodeHashOf(name: string): Hex {
  const { bytecode } = artifactOf(name);
  const linked = linksOf(bytecode).reduce((code, { at, of }) => place(code, at, addressOf(of)), bytecode.object);
  const given = (taken[name] ?? []).map((of) => encodeAbiParameters([{ type: "address" }], [addressOf(of)]));
  return keccak256(concat([linked, ...given]));
}

const addressOf = (name: string): Address =>
  getCreate2Address({ from: proxy, salt, bytecodeHash: initCodeHashOf(name) });

function runtimeOf(name: string): { hash: Hex; holes: Record<string, { at: number[]; wide: boolean }> } {
  const { deployedBytecode } = artifactOf(name);
  // The compiler numbers declarations file by file in the order of their paths: a base of src/peer comes before what inherits it.
  const immutables = Object.entries(deployedBytecode.immutableReferences ?? {})
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, places]) => places);
  const owners = taken[name] ?? (immutables.length > 0 ? [name] : []);
  if (immutables.length !== owners.length)
    throw new Error(
      `${name} has ${immutables.length} immutables, and codegen/code.ts knows the owners of ${owners.length}.`,
    );
  const own = immutables.flatMap((places, index) =>
    places.map(({ start }) => ({ of: owners[index]!, at: start, wide: true })),
  );
  const holes: Record<string, { at: number[]; wide: boolean }> = {};
  for (const { of, at, wide } of [...own, ...linksOf(deployedBytecode)]) {
    const hole = holes[of] ?? { at: [], wide };
    if (hole.wide !== wide)
      throw new Error(`${name} holds ${of} in words and in addresses: sameCode.ts expects one of both.`);
    holes[of] = { ...hole, at: [...hole.at, at].sort((one, other) => one - other) };
  }
  return { hash: maskedHash(deployedBytecode.object, Object.values(holes)), holes };
}

const codes: Record<string, ReturnType<typeof runtimeOf>> = {};
function collect(name: string): void {
  if (codes[name]) return;
  codes[name] = runtimeOf(name);
  for (const of of Object.keys(codes[name].holes)) collect(of);
}
for (const name of deployed) collect(name);

const write = (file: string, name: string, value: unknown) =>
  writeFileSync(
    new URL(`../src/generated/${file}`, import.meta.url),
    `// Written by \`pnpm codegen\` from the production bytecode.\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const\n`,
  );
write("create2.ts", "create2", {
  proxy,
  salt,
  initCodeHash: Object.fromEntries(deployed.map((name) => [name, initCodeHashOf(name)])),
});
write("runtime.ts", "runtime", codes);
