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

/** The ABI with these errors, and those that are thrown in assembly, where the compiler does not see them. */
const withErrors = (abi: Abi, thrown: AbiError[]): Abi => {
  const unseen = [
    ...errorsOf("FixedPointMathLib").filter(({ name }) => name === "FullMulDivFailed"),
    ...errorsOf("SafeTransferLib").filter(({ name }) => name === "TransferFailed" || name === "TransferFromFailed"),
  ];
  const known = new Set(abi.flatMap((item) => (item.type === "error" ? [item.name] : [])));
  return [...abi, ...[...thrown, ...unseen].filter(({ name }) => !known.has(name) && known.add(name))];
};

/**
 * Two contracts answer at the core's address, and their common interface says what to. Every revert shall decode, so what
 * they and their libraries throw of their own comes along.
 */
const lendingPools = (): Abi =>
  withErrors(artifactOf("ILendingPools").abi, [...errorsOf("LendingPools"), ...errorsOf("LendingSettings")]);

/** What a contract answers and throws. What the core throws in a call of it is among the core's errors. */
const peer = (name: string): Abi => withErrors(artifactOf(name).abi, []);

/** Two contracts answer at the address of the loans, as at the core's. */
const peerLoans = (): Abi =>
  withErrors(artifactOf("IPeerLoans").abi, [...errorsOf("PeerLoans"), ...errorsOf("LoanSettlement")]);

/** Without `internalType`, which nothing reads at run time: it is a tenth of the site's ABI. */
const bare = (abi: Abi): Abi =>
  JSON.parse(JSON.stringify(abi, (key, value: unknown) => (key === "internalType" ? undefined : value))) as Abi;

/** The functions and events that two contracts have alike. */
const common = (one: Abi, other: Abi): Abi => {
  const others = new Set(other.map((item) => JSON.stringify(item)));
  return one.filter((item) => item.type !== "error" && others.has(JSON.stringify(item)));
};

/** What can be read of a contract: its events and views. */
const readable = (abi: Abi): Abi =>
  abi.filter(
    (item) =>
      item.type === "event" ||
      (item.type === "function" && (item.stateMutability === "view" || item.stateMutability === "pure")),
  );

const [desk, loans] = [bare(peer("PeerDesk")), bare(peerLoans())];

/** A file for each: a page loads those of the contracts that it reads. src/abi.ts and src/peerAbi.ts gather them. */
export default defineConfig(
  Object.entries({
    lendingPools: bare(lendingPools()),
    lens: bare(artifactOf("Lens").abi),
    peerDesk: desk,
    peerLoans: loans,
    // A list of loans needs no more.
    peerLoansView: readable(loans),
    peerLens: bare(artifactOf("PeerLens").abi),
    // Placed offers, epochs, credits: a list of offers needs no more of either contract.
    peerOffers: common(desk, loans),
  }).map(([name, abi]) => ({ out: `src/generated/${name}Abi.ts`, contracts: [{ name, abi }] })),
);
