// Written by `pnpm codegen` from web/messages.
import { number, plural, select } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  title: "Alerts",
  note: "Be told when something crosses a line that you draw, while a page of this site is open. No account, no server.",
  loading: "Reading your alerts",
  inPool: (d) => d.symbol + " in " + d.pool,
  how: "How you are told",
  howNote: "In one tab of this browser: by a notification, a number in the tab’s title, and a line under “Lately”. Each crossing is told once; the alert is ready again when the value has come back by a hundredth of the threshold.",
  allow: "Allow notifications",
  permission: {
    granted: "Notifications are allowed.",
    "default": "Notifications are not allowed yet. The browser asks you when you press the button.",
    denied: "This browser blocks notifications of this site. Allow them in the settings of the site, beside the address. Until then the tab’s title and the list “Lately” tell you.",
    unsupported: "This browser has no notifications. The tab’s title and the list “Lately” tell you."
  },
  notKept: "This browser keeps nothing for this site. Your alerts last until this tab is closed, and other tabs do not know them.",
  yours: "Your alerts",
  none: "None yet. Choose below what you want to be told of.",
  ready: "Watching",
  wasTold: "Told; ready again when it is over",
  unknown: "Cannot be read now",
  now: (d) => "Now " + d.value,
  nothingOwed: "nothing owed",
  noChange: "no announced change",
  changes: (d) => plural(d.count, 0, en, { one: "1 announced change", other: number("en", d.count, 0) + " announced changes" }),
  readable: "price readable",
  unreadable: "no price",
  remove: "Remove",
  removeThis: (d) => "Remove the alert: " + d.what,
  add: "Add an alert",
  kind: "Tell me when",
  kinds: {
    health: "a health factor falls below",
    supplyApy: "a supply APY goes",
    borrowApy: "a borrow APY goes",
    utilisation: "a utilisation goes",
    stale: "an asset has no price",
    change: "the owner of my pool announces a change"
  },
  kindNotes: {
    health: "In any pool of this site. Below 1 anyone may liquidate the account.",
    supplyApy: "What suppliers of the asset receive.",
    borrowApy: "What borrowers of the asset pay.",
    utilisation: "The part of what is supplied that is lent out. At 100% nobody can withdraw for now.",
    stale: "Its feeds are too old, or too far apart: nothing can be borrowed against it meanwhile.",
    change: "In each pool where the account has something. Whoever disagrees can leave before it takes effect."
  },
  account: "Account",
  asset: "Asset",
  side: "Direction",
  sides: {
    below: "below",
    above: "above"
  },
  threshold: "Threshold",
  thresholdPercent: "Threshold, %",
  addIt: "Add alert",
  added: "Added.",
  typeAddress: "Type the account’s address.",
  full: (d) => d.most + " alerts are the most. Remove one first.",
  refusals: {
    none: "Type a number, such as 1.25.",
    two: (d) => "“" + d.text + "” can mean two numbers. Type it with a point and two digits after it.",
    digits: "At most two digits after the point.",
    health: "Type a health factor from 1.00 to 100.",
    percent: (d) => "Type a percentage from 0 to " + d.most + "."
  },
  lately: "Lately",
  nothingLately: "Nothing has crossed a line of yours yet.",
  forget: "Clear the list",
  closed: "When no page is open",
  closedNote: "A browser tells you nothing once the last page of this site is closed. The indexer, which anyone can run, sends the same as a webhook: each event, each announced change, and a warning when a health factor falls below 1.05. Start it with two variables:",
  closedMore: "The messages are signed by the Standard Webhooks specification and repeated until your server answers. docs/api.md lists the kinds; /v1/stream sends the same to a program that stays connected.",
  rules: {
    health: (d) => "Health factor of " + d.account + " below " + d.at,
    stale: (d) => d.asset + ": no price",
    change: (d) => "Change announced in a pool of " + d.account,
    supplyApy: (d) => d.asset + ": supply APY " + select(d.side, { below: "below", above: "above", other: "above" }) + " " + d.at,
    borrowApy: (d) => d.asset + ": borrow APY " + select(d.side, { below: "below", above: "above", other: "above" }) + " " + d.at,
    utilisation: (d) => d.asset + ": utilisation " + select(d.side, { below: "below", above: "above", other: "above" }) + " " + d.at
  },
  given: {
    health: (d) => "Health factor " + d.value + " in " + d.subject + ": below " + d.at + ".",
    liquidatable: (d) => "Health factor " + d.value + " in " + d.subject + ": below " + d.at + ". Anyone may liquidate.",
    stale: (d) => d.subject + ": no price now. Its feeds are too old or too far apart.",
    change: (d) => "Announced: " + d.subject + ".",
    supplyApy: (d) => d.subject + ": supply APY " + d.value + ", " + select(d.side, { below: "below", above: "above", other: "above" }) + " " + d.at + ".",
    borrowApy: (d) => d.subject + ": borrow APY " + d.value + ", " + select(d.side, { below: "below", above: "above", other: "above" }) + " " + d.at + ".",
    utilisation: (d) => d.subject + ": utilisation " + d.value + ", " + select(d.side, { below: "below", above: "above", other: "above" }) + " " + d.at + "."
  },
  changeIn: (d) => d.pool + ": " + d.subject + ": " + d.changes
}