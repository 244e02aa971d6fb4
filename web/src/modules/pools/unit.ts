import { clean } from "@weir/sdk/codec/clean";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { hexToString } from "viem";
import type { Unit } from "@/lib/format/value.ts";

/** Code points of a unit's name. */
const LONGEST = 12;

/** The unit of a pool's prices and values, without characters that nobody sees; empty where its oracle names none. */
export const unitOf = ({ unit }: Pick<PoolSnapshot, "unit">): Unit => clean(hexToString(unit), LONGEST);
