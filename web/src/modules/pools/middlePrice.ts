import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";

/** The middle of the price range, in the chain's scale: times token units over 1e18 is a value. */
export const middlePrice = (reserve: ReserveSnapshot): bigint => (reserve.priceLow + reserve.priceHigh) / 2n;
