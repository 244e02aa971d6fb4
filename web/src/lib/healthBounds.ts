import { WAD } from "@weir/sdk/math/wad";

// Where the levels of health begin. Apart from their words, which the first page does not need.

const hundredths = (count: bigint) => (WAD * count) / 100n;

/** WAD. From this health factor on the page says "Safe": collateral could lose a third of its value. */
export const SAFE = hundredths(150n);

/**
 * WAD. Below this health factor the page says "Danger": a fall of collateral by a fifth, or a rise of debt by a
 * quarter, leads to liquidation. Ether has moved as far within a day.
 */
export const DANGER = hundredths(125n);

/** WAD. Below this health factor the page says "Critical": a fall of collateral by a tenth leads to liquidation. */
export const CRITICAL = hundredths(110n);
