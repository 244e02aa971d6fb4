/** The sentences of a list of actions. */
export const listWords = {
  add: "Add to a list",
  addHint: "Collects several actions of this pool, and sends them as one transaction.",
  addNext: "Add to the list",
  counted: (count: number) =>
    `The figures count the ${count === 1 ? "action" : `${count} actions`} in your list. This comes after ${count === 1 ? "it" : "them"}.`,
  full: (most: number) => `The list has ${most} actions, the most that one transaction takes. Send it first.`,
  bar: (count: number, pool: string) => `${count} ${count === 1 ? "action" : "actions"} in ${pool}`,
  review: "Review",
  title: (count: number) => `${count} ${count === 1 ? "action" : "actions"}`,
  pool: (name: string) => `${name} pool`,
  steps: "Actions, in this order",
  up: (what: string) => `Move up: ${what}`,
  down: (what: string) => `Move down: ${what}`,
  remove: (what: string) => `Remove: ${what}`,
  stuck: "The chain would refuse this step.",
  after: "Not tried, because of the step above.",
  checking: "Trying it on the newest block…",
  checked: (block: string) => `Tried on block ${block}: every step goes through.`,
  unchecked: "The node cannot try the whole list; each step is tried before it is signed.",
  decoded: "What your wallet will sign",
  contract: (address: string) => `to ${address}`,
  all: "all of it",
  asks: (count: number, together: boolean) =>
    count === 1 || together
      ? "Your wallet will ask once: everything takes effect, or nothing."
      : `Your wallet will ask ${count} times. The actions themselves are one transaction: all take effect, or none.`,
  send: "Send all",
  clear: "Empty the list",
  summary: (count: number) => `${count} ${count === 1 ? "action" : "actions"} carried out`,
  emptied: "The list is empty.",
};
