import { readFileSync } from "node:fs";
import { defineConfig } from "@wagmi/cli";
import type { Abi } from "viem";

// The ABIs that TypeScript imports come from forge's own output; CI fails when the committed file is not current.

const abiOf = (name: string): Abi => {
  const artifact = new URL(`out/${name}.sol/${name}.json`, import.meta.url);
  const { abi } = JSON.parse(readFileSync(artifact, "utf8")) as { abi: Abi };
  return abi;
};

/**
 * Two contracts answer at the core's address, and their common interface says what to. Every revert shall decode, so what
 * they and their libraries throw of their own comes along.
 */
const lendingPools = (): Abi => {
  const abi = [...abiOf("ILendingPools")];
  const known = new Set(abi.flatMap((item) => (item.type === "error" ? [item.name] : [])));
  const thrown = [
    ...abiOf("LendingPools"),
    ...abiOf("LendingSettings"),
    // Thrown in assembly, where the compiler does not see it.
    ...abiOf("FixedPointMathLib").filter((item) => item.type === "error" && item.name === "FullMulDivFailed"),
  ];
  for (const item of thrown) {
    if (item.type !== "error" || known.has(item.name)) continue;
    known.add(item.name);
    abi.push(item);
  }
  return abi;
};

export default defineConfig({
  out: "ts/generated/abi.ts",
  contracts: [
    { name: "LendingPools", abi: lendingPools() },
    { name: "Lens", abi: abiOf("Lens") },
  ],
});
