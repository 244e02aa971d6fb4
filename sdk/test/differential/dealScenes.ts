import type { DeskAction } from "../model/deal.ts";
import { NOBODY, type Terms } from "../model/dealTerms.ts";
import { ARBITERS } from "./deskHistory.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;
const [MAKER, TAKER, STRANGER] = [0, 2, 8];
const [ARBITER, BACKUP, THIRD] = ARBITERS as [number, number, number];

/** An odd amount: bonds, fees and splits are rounded. */
const AMOUNT = 10_007n;

const terms = (number: number, start: number, change: Partial<Terms>): Terms => ({
  ...{ number, maker: MAKER, taker: NOBODY, epoch: 0, group: 0, start, expiry: start + DAY },
  ...{
    makerSells: true,
    min: 1n,
    max: AMOUNT,
    total: AMOUNT,
    payWindow: HOUR,
    releaseWindow: 6 * HOUR,
    autoRelease: true,
  },
  ...{ arbiter: ARBITER, backup: BACKUP, arbiterFee: 33, bondSeller: 1_234, bondBuyer: 2_345, lends: false },
  ...change,
});

const alone: Partial<Terms> = {
  ...{ taker: TAKER, arbiter: NOBODY, backup: NOBODY, arbiterFee: 0, bondSeller: 10_000, bondBuyer: 12_345 },
};

/** How far a deal is, and on which terms. */
type Scene = { name: string; change: Partial<Terms>; path: ("confirm" | "markPaid" | "dispute" | "appoint")[] };

export const SCENES: Scene[] = [
  { name: "an open deal", change: {}, path: [] },
  { name: "an open deal whose maker was seen", change: {}, path: ["confirm"] },
  { name: "a paid deal", change: {}, path: ["markPaid"] },
  { name: "a paid deal whose maker was seen", change: {}, path: ["confirm", "markPaid"] },
  { name: "a paid deal that silence does not release", change: { autoRelease: false }, path: ["confirm", "markPaid"] },
  { name: "a paid deal whose maker buys", change: { makerSells: false, lends: true }, path: ["markPaid"] },
  { name: "a dispute", change: {}, path: ["markPaid", "dispute"] },
  { name: "a dispute with low bonds", change: { bondSeller: 400, autoRelease: false }, path: ["markPaid", "dispute"] },
  { name: "a dispute without a backup", change: { backup: NOBODY, lends: true }, path: ["markPaid", "dispute"] },
  { name: "a dispute without an arbiter", change: alone, path: ["markPaid", "dispute"] },
  { name: "a dispute with an appointed arbiter", change: alone, path: ["markPaid", "dispute", "appoint"] },
  {
    name: "a dispute whose arbiter was replaced",
    change: { makerSells: false },
    path: ["markPaid", "dispute", "appoint"],
  },
];

/** What leads there, each a second after the other. */
export function wayTo(scene: Scene, start: number): DeskAction[] {
  const ad = terms(SCENES.indexOf(scene), start, scene.change);
  const [buyer, seller] = ad.makerSells ? [TAKER, MAKER] : [MAKER, TAKER];
  const on = { deal: 0 };
  const serving = ARBITERS.map((by): DeskAction => ({ type: "serve", by, until: start + 400 * DAY }));
  return [
    ...serving,
    { type: "open", by: TAKER, ad, amount: AMOUNT, signer: MAKER, lends: false },
    ...scene.path.map((type): DeskAction => {
      const signed = { signer: TAKER, epoch: 0, deadline: start + DAY };
      if (type === "confirm") return { type, by: MAKER, ...on };
      if (type === "markPaid") return { type, by: buyer, ...on };
      if (type === "dispute") return { type, by: seller, ...on };
      return { type, by: MAKER, arbiter: THIRD, fee: 499, round: 0, ...signed, ...on };
    }),
  ];
}

/** What those who may do so could do then; another deal of the same ad, and another arbiter for a fee that some bonds do not cover. */
export function stepsFrom(scene: Scene, start: number): DeskAction[] {
  const ad = terms(SCENES.indexOf(scene), start, scene.change);
  const [buyer, seller] = ad.makerSells ? [TAKER, MAKER] : [MAKER, TAKER];
  const on = { deal: 0 };
  const signed = { signer: TAKER, epoch: 0, deadline: start + 400 * DAY, round: 0 };
  return [
    { type: "confirm", by: MAKER, ...on },
    { type: "markPaid", by: buyer, ...on },
    { type: "dispute", by: seller, ...on },
    { type: "expire", by: STRANGER, ...on },
    { type: "claim", by: STRANGER, ...on },
    { type: "release", by: seller, ...on },
    { type: "concede", by: buyer, ...on },
    ...[ARBITER, BACKUP, THIRD].flatMap((by) =>
      [0n, 3_333n, 10_000n].map((basisPoints): DeskAction => ({ type: "rule", by, basisPoints, ...on })),
    ),
    { type: "appoint", by: MAKER, arbiter: THIRD, fee: 401, ...signed, ...on },
    { type: "open", by: TAKER, ad, amount: AMOUNT, signer: MAKER, lends: false },
  ];
}
