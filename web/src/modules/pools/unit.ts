import { clean } from "@weir/sdk/codec/clean";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { hexToString } from "viem";
import type { Unit } from "@/lib/format/value.ts";

/** Maximum length of a unit's name, in code points. */
const LONGEST = 12;

/** The unit of a pool's prices and values, without invisible characters; empty if its oracle names none. */
export const unitOf = ({ unit }: Pick<PoolSnapshot, "unit">): Unit => clean(hexToString(unit), LONGEST);
