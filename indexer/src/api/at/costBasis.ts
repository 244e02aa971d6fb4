/** A change of a balance, as the ledger has it. Token units. */
export type Change = { deltaAssets: bigint; interest: bigint; value: bigint | null };

/** What was paid for a balance and earned when it left, WAD of the unit; null: a price that it needs is unknown. */
export type Basis = { cost: bigint | null; realised: bigint | null };

type Lot = { assets: bigint; cost: bigint | null };

/**
 * The cost of a deposit after each change, where what was deposited first leaves first. Interest is a lot that cost nothing.
 * A price that is unknown makes what it is part of unknown.
 */
export const fifo = (changes: readonly Change[]): Basis[] => {
  const lots: Lot[] = [];
  const costOf = (): bigint | null =>
    lots.reduce<bigint | null>((sum, { cost }) => (sum === null || cost === null ? null : sum + cost), 0n);
  return changes.map(({ deltaAssets, interest, value }) => {
    if (interest > 0n) lots.push({ assets: interest, cost: 0n });
    // A loss takes the oldest lots; its cost is realised for nothing.
    let left = (deltaAssets < 0n ? -deltaAssets : 0n) + (interest < 0n ? -interest : 0n);
    let spent: bigint | null = 0n;
    while (left > 0n && lots.length > 0) {
      const lot = lots[0] as Lot;
      const taken = lot.assets < left ? lot.assets : left;
      const part = lot.cost === null ? null : (lot.cost * taken) / lot.assets;
      spent = spent === null || part === null ? null : spent + part;
      left -= taken;
      if (taken === lot.assets) lots.shift();
      else lots[0] = { assets: lot.assets - taken, cost: lot.cost === null ? null : lot.cost - (part ?? 0n) };
    }
    if (deltaAssets > 0n) lots.push({ assets: deltaAssets, cost: value });
    const realised = deltaAssets >= 0n ? 0n : value === null || spent === null ? null : -value - spent;
    return { cost: costOf(), realised };
  });
};

/** The same by average cost: each unit that leaves cost what the balance cost on average. */
export const averageCost = (changes: readonly Change[]): Basis[] => {
  let assets = 0n;
  let cost: bigint | null = 0n;
  return changes.map(({ deltaAssets, interest, value }) => {
    assets += interest;
    if (deltaAssets >= 0n) {
      assets += deltaAssets;
      cost = deltaAssets === 0n ? cost : cost === null || value === null ? null : cost + value;
      return { cost, realised: 0n };
    }
    const gone = -deltaAssets;
    const spent: bigint | null = cost === null ? null : assets <= 0n ? cost : (cost * gone) / assets;
    assets -= gone;
    const realised = value === null || spent === null ? null : -value - spent;
    // An empty balance resets the cost to 0, even after an unknown price.
    cost = assets <= 0n ? 0n : cost === null || spent === null ? null : cost - spent;
    return { cost, realised };
  });
};
