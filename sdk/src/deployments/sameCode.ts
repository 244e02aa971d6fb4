import { type Address, type Hex, isAddressEqual, slice } from "viem";
import { runtime } from "../generated/runtime.ts";
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

/**
 * Whether the core and the lens at these addresses are this build's, at other addresses than this build's deploy gives them.
 * Their code and that of every contract they are linked with must equal this build's except for the addresses in it, and
 * these addresses must be of one another.
 * @param getCode the code at an address; undefined: none
 * @throws what `getCode` throws
 */
export async function sameCode(
  { lendingPools, lens }: { lendingPools: Address; lens: Address },
  getCode: (address: Address) => Promise<Hex | undefined>,
  known: Known = runtime,
): Promise<boolean> {
  const codes = new Map(Object.entries(known));
  const found = new Map([["LendingPools", lendingPools]]);
  const looked = new Set<string>();
  /** Whether the contract is at that address, and at no other. */
  const isAt = async (name: string, address: Address): Promise<boolean> => {
    const before = found.get(name);
    if (before && !isAddressEqual(before, address)) return false;
    if (looked.has(name)) return true;
    looked.add(name);
    found.set(name, address);
    const { hash, holes } = codes.get(name)!;
    const code = await getCode(address);
    if (!code || maskedHash(code, Object.values(holes)) !== hash) return false;
    for (const [of, hole] of Object.entries(holes)) {
      const held = heldAt(code, hole);
      if (!held || !(await isAt(of, held))) return false;
    }
    return true;
  };
  return (await isAt("LendingPools", lendingPools)) && (await isAt("Lens", lens));
}
