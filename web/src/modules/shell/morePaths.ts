/** Pages that fewer people need, behind one item of the navigation. */
export const morePaths = [
  "/desk",
  "/loans",
  "/account",
  "/liquidations",
  "/permissions",
  "/pool",
  "/alerts",
  "/network",
] as const;

export type MorePath = (typeof morePaths)[number];
