/** A reserve's books in numbers alone. */
export type TotalsCensus = {
  supplyAssets: bigint;
  supplyShares: bigint;
  borrowAssets: bigint;
  borrowShares: bigint;
  borrowIndex: bigint;
  feeShares: bigint;
  rateAtTarget: bigint;
  updatedAt: number;
};

export type ReserveCensus = {
  stored: TotalsCensus;
  /** to the moment of the census */
  accrued: TotalsCensus;
  borrowRate: bigint;
  ltv: bigint;
  /** thousandths */
  reserveFactor: number;
  liquidationThreshold: bigint;
  retired: boolean;
  collateralTotal: bigint;
  positions: { supplyShares: bigint; borrowShares: bigint; collateral: bigint }[];
};

/** `auction`: when the one that runs was opened. */
export type AccountCensus = { bits: bigint; health: bigint | "unreadable"; auction: number | "none" };

/** What Census.sol counted. */
export type Census = {
  pools: { reserves: ReserveCensus[]; accounts: AccountCensus[] }[];
  tokens: { core: bigint; wallets: bigint[] }[];
};

const UNREADABLE = 2n ** 256n - 2n;

/** Reads the words in the order in which Census.sol writes them. */
export const censusOf = (
  words: readonly bigint[],
  { reserves, actors, tokens }: { reserves: number[]; actors: number; tokens: number },
): Census => {
  let at = 0;
  const next = (): bigint => {
    const word = words[at++];
    if (word === undefined) throw new RangeError("The census is shorter than its world");
    return word;
  };
  const times = <T>(count: number, read: () => T): T[] => Array.from({ length: count }, read);
  const totals = (): TotalsCensus => ({
    supplyAssets: next(),
    supplyShares: next(),
    borrowAssets: next(),
    borrowShares: next(),
    borrowIndex: next(),
    feeShares: next(),
    rateAtTarget: next(),
    updatedAt: Number(next()),
  });
  const reserve = (): ReserveCensus => ({
    stored: totals(),
    accrued: totals(),
    borrowRate: next(),
    ltv: next(),
    reserveFactor: Number(next()),
    liquidationThreshold: next(),
    retired: next() === 1n,
    collateralTotal: next(),
    positions: times(actors, () => ({ supplyShares: next(), borrowShares: next(), collateral: next() })),
  });
  const account = (): AccountCensus => {
    const [bits, health, began] = [next(), next(), next()];
    const auction = began === 0n ? "none" : Number(began);
    return { bits, health: health === UNREADABLE ? "unreadable" : health, auction };
  };
  const census = {
    pools: reserves.map((count) => ({ reserves: times(count, reserve), accounts: times(actors, account) })),
    tokens: times(tokens, () => ({ core: next(), wallets: times(actors, next) })),
  };
  if (at !== words.length) throw new RangeError("The census is longer than its world");
  return census;
};
