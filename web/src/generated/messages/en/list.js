// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  add: "Add to a list",
  addHint: "Collects several actions of this pool, and sends them as one transaction.",
  addNext: "Add to the list",
  counted: (d) => "The figures count the " + plural(d.count, 0, en, { one: "action", other: number("en", d.count, 0) + " actions" }) + " in your list. This comes after " + plural(d.count, 0, en, { one: "it", other: "them" }) + ".",
  full: (d) => "The list has " + d.most + " actions, the most that one transaction takes. Send it first.",
  bar: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " action", other: number("en", d.count, 0) + " actions" }) + " in " + d.pool,
  review: "Review",
  title: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " action", other: number("en", d.count, 0) + " actions" }),
  pool: (d) => d.name + " pool",
  steps: "Actions, in this order",
  up: (d) => "Move up: " + d.what,
  down: (d) => "Move down: " + d.what,
  remove: (d) => "Remove: " + d.what,
  stuck: "The chain would refuse this step.",
  after: "Not tried, because of the step above.",
  checking: "Trying it on the newest block…",
  checked: (d) => "Tried on block " + d.block + ": every step goes through.",
  unchecked: "The node cannot try the whole list; each step is tried before it is signed.",
  decoded: "What your wallet will sign",
  contract: (d) => "to " + d.address,
  all: "all of it",
  asks: (d) => "Your wallet will ask " + d.count + " times. The actions themselves are one transaction: all take effect, or none.",
  send: "Send all",
  clear: "Empty the list",
  summary: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " action", other: number("en", d.count, 0) + " actions" }) + " carried out",
  asksOnce: "Your wallet will ask once: everything takes effect, or nothing."
}