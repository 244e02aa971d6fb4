import { apy } from "@weir/sdk/math/interest";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { formatPercent } from "@/lib/format/percent.ts";

/** What lenders of a reserve earn now, a year. Beside sayAmount.ts, so that lists do without the maths of interest. */
export const earns = ({ supplyRate }: Pick<ReserveSnapshot, "supplyRate">): string => formatPercent(apy(supplyRate));
