import { derived } from "@weir/sdk/deployments/derived";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { isAddressEqual } from "viem";

/**
 * Whether core, desk, loans and their lenses are at the addresses derived from this build's bytecode, which need no confirmation by a node.
 * A chain without a desk has no other address to check.
 */
export const isDerived = ({ deployment: { lendingPools, lens, peer } }: SiteConfig): boolean =>
  isAddressEqual(lendingPools, derived.lendingPools) &&
  isAddressEqual(lens, derived.lens) &&
  (!peer ||
    (isAddressEqual(peer.desk, derived.peer.desk) &&
      isAddressEqual(peer.lens, derived.peer.lens) &&
      (!peer.loans || isAddressEqual(peer.loans, derived.peer.loans))));
