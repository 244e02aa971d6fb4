import { readFileSync } from "node:fs";
import { defineConfig } from "@wagmi/cli";
import type { Abi } from "viem";

// The ABIs that TypeScript imports come from forge's own output; CI fails when the committed file is not current.

type AbiError = Extract<Abi[number], { type: "error" }>;
type Artifact = { abi: Abi; bytecode: { linkReferences: Record<string, Record<string, unknown>> } };

const artifactOf = (name: string): Artifact =>
  JSON.parse(
    readFileSync(new URL(`../../contracts/out-production/${name}.sol/${name}.json`, import.meta.url), "utf8"),
  ) as Artifact;

/** The contract's own errors and those of the libraries that it is linked with, which forge keeps apart. */
const errorsOf = (name: string): AbiError[] => {
  const { abi, bytecode } = artifactOf(name);
  const libraries = Object.values(bytecode.linkReferences).flatMap((file) => Object.keys(file));
  return [...abi.filter((item): item is AbiError => item.type === "error"), ...libraries.flatMap(errorsOf)];
};

/**
 * Two contracts answer at the core's address, and their common interface says what to. Every revert shall decode, so what
 * they and their libraries throw of their own comes along.
 */
const lendingPools = (): Abi => {
  const { abi } = artifactOf("ILendingPools");
  const thrown = [
    ...errorsOf("LendingPools"),
    ...errorsOf("LendingSettings"),
    // Thrown in assembly, where the compiler does not see it.
    ...errorsOf("FixedPointMathLib").filter(({ name }) => name === "FullMulDivFailed"),
    ...errorsOf("SafeTransferLib").filter(({ name }) => name === "TransferFailed" || name === "TransferFromFailed"),
  ];
  const known = new Set(abi.flatMap((item) => (item.type === "error" ? [item.name] : [])));
  const more = thrown.filter(({ name }) => !known.has(name) && known.add(name));
  return [...abi, ...more];
};

/** Without `internalType`, which nothing reads at run time: it is a tenth of the site's ABI. */
const bare = (abi: Abi): Abi =>
  JSON.parse(JSON.stringify(abi, (key, value: unknown) => (key === "internalType" ? undefined : value))) as Abi;

export default defineConfig({
  out: "src/generated/abi.ts",
  contracts: [
    { name: "LendingPools", abi: bare(lendingPools()) },
    { name: "Lens", abi: bare(artifactOf("Lens").abi) },
  ],
});
