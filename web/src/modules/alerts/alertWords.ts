import { shortHex } from "@/lib/format/formatHex.ts";
import type { AlertKind, AlertRule, Given, RateKind, Side } from "./alertRules.ts";

const rateNames: Record<RateKind, string> = {
  supplyApy: "supply APY",
  borrowApy: "borrow APY",
  utilisation: "utilisation",
};

/** Hundredths with two decimals: 125 is "1.25". */
const decimalOf = (hundredths: number): string => (hundredths / 100).toFixed(2);
const percent = (hundredths: number): string => `${decimalOf(hundredths)}%`;

/** Every sentence of the alerts. */
export const alertWords = {
  title: "Alerts",
  note: "Be told when something crosses a line that you draw, while a page of this site is open. No account, no server.",
  loading: "Reading your alerts",
  inPool: (symbol: string, pool: string) => `${symbol} in ${pool}`,

  how: "How you are told",
  howNote:
    "In one tab of this browser: by a notification, a number in the tab’s title, and a line under “Lately”. Each crossing is told once; the alert is ready again when the value has come back by a hundredth of the threshold.",
  allow: "Allow notifications",
  permission: {
    granted: "Notifications are allowed.",
    default: "Notifications are not allowed yet. The browser asks you when you press the button.",
    denied:
      "This browser blocks notifications of this site. Allow them in the settings of the site, beside the address. Until then the tab’s title and the list “Lately” tell you.",
    unsupported: "This browser has no notifications. The tab’s title and the list “Lately” tell you.",
  },
  notKept:
    "This browser keeps nothing for this site. Your alerts last until this tab is closed, and other tabs do not know them.",

  yours: "Your alerts",
  none: "None yet. Choose below what you want to be told of.",
  ready: "Watching",
  wasTold: "Told; ready again when it is over",
  unknown: "Cannot be read now",
  now: (value: string) => `Now ${value}`,
  nothingOwed: "nothing owed",
  noChange: "no announced change",
  changes: (count: number) => (count === 1 ? "1 announced change" : `${count} announced changes`),
  readable: "price readable",
  unreadable: "no price",
  remove: "Remove",
  removeThis: (what: string) => `Remove the alert: ${what}`,

  add: "Add an alert",
  kind: "Tell me when",
  kinds: {
    health: "a health factor falls below",
    supplyApy: "a supply APY goes",
    borrowApy: "a borrow APY goes",
    utilisation: "a utilisation goes",
    stale: "an asset has no price",
    change: "the owner of my pool announces a change",
  } satisfies Record<AlertKind, string>,
  kindNotes: {
    health: "In any pool of this site. Below 1 anyone may liquidate the account.",
    supplyApy: "What suppliers of the asset receive.",
    borrowApy: "What borrowers of the asset pay.",
    utilisation: "The part of what is supplied that is lent out. At 100% nobody can withdraw for now.",
    stale: "Its feeds are too old, or too far apart: nothing can be borrowed against it meanwhile.",
    change: "In each pool where the account has something. Whoever disagrees can leave before it takes effect.",
  } satisfies Record<AlertKind, string>,
  account: "Account",
  asset: "Asset",
  side: "Direction",
  sides: { below: "below", above: "above" } satisfies Record<Side, string>,
  threshold: "Threshold",
  addIt: "Add alert",
  added: "Added.",
  typeAddress: "Type the account’s address.",
  full: (most: number) => `${most} alerts are the most. Remove one first.`,
  refusals: {
    none: "Type a number, such as 1.25.",
    two: (text: string) => `“${text}” can mean two numbers. Type it with a point and two digits after it.`,
    digits: "At most two digits after the point.",
    health: "Type a health factor from 1.00 to 100.",
    percent: (most: number) => `Type a percentage from 0 to ${most}.`,
  },

  lately: "Lately",
  nothingLately: "Nothing has crossed a line of yours yet.",
  forget: "Clear the list",

  closed: "When no page is open",
  closedNote:
    "A browser tells you nothing once the last page of this site is closed. The indexer, which anyone can run, sends the same as a webhook: each event, each announced change, and a warning when a health factor falls below 1.05. Start it with two variables:",
  closedMore:
    "The messages are signed by the Standard Webhooks specification and repeated until your server answers. docs/api.md lists the kinds; /v1/stream sends the same to a program that stays connected.",

  badge: (count: number) => `(${count}) `,
  notificationTitle: "Weir",

  /** What a rule watches. `asset`: the reserve's name, where the rule has one. */
  ruleIs: (rule: AlertRule, asset: string): string => {
    switch (rule.kind) {
      case "health":
        return `Health factor of ${shortHex(rule.account)} below ${decimalOf(rule.at)}`;
      case "stale":
        return `${asset}: no price`;
      case "change":
        return `Change announced in a pool of ${shortHex(rule.account)}`;
      default:
        return `${asset}: ${rateNames[rule.kind]} ${rule.side} ${percent(rule.at)}`;
    }
  },
  valueIs: (kind: AlertKind, value: number): string => (kind === "health" ? decimalOf(value) : percent(value)),
  /** What has happened. */
  says: ({ kind, subject, side, at, value }: Given): string => {
    switch (kind) {
      case "health":
        return `Health factor ${value === null ? "" : `${decimalOf(value)} `}in ${subject}: below ${decimalOf(at)}.${
          value !== null && value < 100 ? " Anyone may liquidate." : ""
        }`;
      case "stale":
        return `${subject}: no price now. Its feeds are too old or too far apart.`;
      case "change":
        return `Announced: ${subject}.`;
      default:
        return `${subject}: ${rateNames[kind]} ${value === null ? "" : `${percent(value)}, `}${side} ${percent(at)}.`;
    }
  },
};
