import { readFileSync } from "node:fs";
import type { Hex } from "viem";
import { Failure } from "../lib/failure.ts";
import { inRoot } from "../lib/paths.ts";
import { shown } from "../lib/plain.ts";
import type { Created } from "./broadcast.ts";
import type { Witness } from "./nodes.ts";

type Spot = { start: number; length: number };
type Artifact = {
  deployedBytecode: {
    object: string;
    /** Where addresses and numbers of the deploy's own come in. */
    immutableReferences?: Record<string, Spot[]>;
    linkReferences?: Record<string, Record<string, Spot[]>>;
  };
};

/** Whether the chain has the code that was built, apart from its immutables and the addresses of its libraries. */
export function isCode(code: Hex | undefined, { deployedBytecode }: Artifact): boolean {
  const { object, immutableReferences = {}, linkReferences = {} } = deployedBytecode;
  const spots = [...Object.values(immutableReferences), ...Object.values(linkReferences).flatMap(Object.values)].flat();
  // A library begins with its own address, which it does not know before it is deployed.
  if (object.startsWith(`0x73${"0".repeat(40)}`)) spots.push({ start: 1, length: 20 });
  return code !== undefined && mask(code, spots) === mask(object, spots);
}

function mask(code: string, spots: Spot[]): string {
  const digits = [...code.slice(2).toLowerCase()];
  for (const { start, length } of spots) digits.fill("0", 2 * start, 2 * (start + length));
  return digits.join("");
}

/** Throws a Failure unless every node has at each address what was built here. */
export async function requireCode(nodes: Witness[], created: Created[]): Promise<void> {
  for (const { name, address } of created) {
    const artifact = JSON.parse(
      readFileSync(inRoot(`contracts/out-production/${name}.sol/${name}.json`), "utf8"),
    ) as Artifact;
    for (const { url, client } of nodes) {
      if (isCode(await client.getCode({ address }), artifact)) continue;
      throw new Failure(
        `${shown(url)} has other code at ${address} than ${name} as it was built here. Nothing was written down. Ask another node; if it says the same, deploy through one that you trust.`,
      );
    }
  }
}
