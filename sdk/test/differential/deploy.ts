import { existsSync, readFileSync } from "node:fs";
import { type Abi, type Address, concatHex, encodeDeployData, type Hex, stringToHex, toFunctionSelector } from "viem";

type Artifact = {
  abi: Abi;
  bytecode: { object: Hex; linkReferences: Record<string, Record<string, { start: number; length: number }[]>> };
};

export const artifactOf = (file: string, contract: string): Artifact => {
  const path = new URL(`../../../contracts/out/${file}/${contract}.json`, import.meta.url);
  if (!existsSync(path)) throw new Error(`${contract} is not compiled: run \`forge build\` first`);
  return JSON.parse(readFileSync(path, "utf8"));
};

/** Puts code on the chain. @returns where */
export type Create = (data: Hex) => Promise<Address>;

/** Deploys what forge has compiled, after the libraries that it is linked with. */
export const deploy = async (
  create: Create,
  file: string,
  contract: string,
  args: readonly unknown[] = [],
): Promise<Address> => {
  const { abi, bytecode } = artifactOf(file, contract);
  let code: string = bytecode.object;
  for (const [path, libraries] of Object.entries(bytecode.linkReferences)) {
    for (const [library, places] of Object.entries(libraries)) {
      const linked = await deploy(create, path.split("/").at(-1) ?? path, library);
      for (const { start, length } of places) {
        code = code.slice(0, 2 + start * 2) + linked.slice(2) + code.slice(2 + (start + length) * 2);
      }
    }
  }
  return create(encodeDeployData({ abi, bytecode: code as Hex, args }));
};

/** An oracle that says what its first two words of storage hold, in USD. Set with setStorageAt: no transaction, no block. */
export const ORACLE_CODE = concatHex([
  "0x5f3560e01c63",
  toFunctionSelector("unit()"),
  "0x14601c575f545f5260015460205260405ff35b",
  "0x7f",
  stringToHex("USD", { size: 32 }),
  "0x5f5260205ff3",
]);

/** Every function, event and error of the core, whichever of its parts carries it out. */
export const CORE_ABI = artifactOf("ILendingPools.sol", "ILendingPools").abi;

export const deployCore = async (create: Create): Promise<{ core: Address; lens: Address }> => {
  const settings = await deploy(create, "LendingSettings.sol", "LendingSettings");
  const core = await deploy(create, "LendingPools.sol", "LendingPools", [settings]);
  return { core, lens: await deploy(create, "Lens.sol", "Lens", [core]) };
};
