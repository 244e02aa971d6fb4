import { type Address, type Hex, isAddressEqual, keccak256, slice } from "viem";
import { runtime } from "../generated/runtime.ts";
import type { Deployment } from "./deployment.ts";
import { type Hole, maskedHash, widthOf } from "./maskedHash.ts";

/** A contract's code: its hash with zeros in place of addresses, and the contract that each of these addresses is of. */
export type Known = Readonly<Record<string, { readonly hash: Hex; readonly holes: Readonly<Record<string, Hole>> }>>;

/** The address that the code holds in all of these places; null where they differ or hold no address. */
function heldAt(code: Hex, hole: Hole): Address | null {
  const held = new Set(hole.at.map((at) => slice(code, at, at + widthOf(hole))));
  const [one, ...others] = held;
  if (!one || others.length > 0) return null;
  if (hole.wide && !/^0x0{24}/.test(one)) return null;
  return slice(one, widthOf(hole) - 20);
}

/** A contract of a deployment, as found on the chain. */
export type LinkedContract = {
  name: string;
  address: Address;
  /** Keccak-256 of its code; null: there is none. */
  codeHash: Hex | null;
  /** Whether code and links are this build's. Of a contract with other code the links are unknown and not followed. */
  same: boolean;
};

type GetCode = (address: Address) => Promise<Hex | undefined>;

/** The contracts of a deployment. A whole `Deployment` fits. */
type Linked = Pick<Deployment, "lendingPools" | "lens" | "peer">;

/**
 * The core, the lens, the desk with its lens and the loans where there are any, and every contract that they are linked with, each
 * compared with this build's: the code must be equal except for the addresses in it, and these addresses must be of one another.
 * @param getCode the code at an address; undefined: none
 * @throws what `getCode` throws
 */
export async function linkedContracts(
  { lendingPools, lens, peer }: Linked,
  getCode: GetCode,
  known: Known = runtime,
): Promise<LinkedContract[]> {
  const codes = new Map(Object.entries(known));
  const found = new Map<string, LinkedContract>();
  /** Returns whether the contract is at that address, and at no other. */
  const look = async (name: string, address: Address): Promise<boolean> => {
    const before = found.get(name);
    if (before) return isAddressEqual(before.address, address);
    const one: LinkedContract = { name, address, codeHash: null, same: false };
    found.set(name, one);
    const code = await getCode(address);
    if (!code) return true;
    one.codeHash = keccak256(code);
    const { hash, holes } = codes.get(name)!;
    if (maskedHash(code, Object.values(holes)) !== hash) return true;
    let linked = true;
    for (const [of, hole] of Object.entries(holes)) {
      const held = heldAt(code, hole);
      if (!held || !(await look(of, held))) linked = false;
    }
    one.same = linked;
    return true;
  };
  await look("LendingPools", lendingPools);
  await look("Lens", lens);
  if (peer) {
    await look("PeerDesk", peer.desk);
    await look("PeerLens", peer.lens);
    if (peer.loans) await look("PeerLoans", peer.loans);
  }
  return [...found.values()];
}

/** Whether all linkedContracts() are this build's. @throws what `getCode` throws */
export const sameCode = async (deployment: Linked, getCode: GetCode, known: Known = runtime): Promise<boolean> =>
  (await linkedContracts(deployment, getCode, known)).every(({ same }) => same);
