// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  title: "All your offers, a watcher, and serving as an arbiter",
  all: {
    title: "Take all your offers back",
    note: "None of your offers at the desk can be taken any more, not even one whose link is lost, and what you have signed about deals is void. Deals that are open run on.",
    send: "Take all back",
    done: "All of your offers are taken back."
  },
  watcher: {
    title: "A watcher",
    note: "An account that may say for you, as a seller, that no money has come. It can do nothing else.",
    nobody: "Nobody watches for you now.",
    now: "Watches for you now",
    field: "Account of the watcher",
    self: "This is your own account.",
    send: "Let it watch",
    off: "End the watch",
    set: (d) => "Let " + d.who + " watch for you",
    done: "Done."
  },
  serve: {
    title: "Serving as an arbiter",
    note: "Offers can name you then, and you decide their disputes for the fee that they state. A deal opens only while at least 30 days of your service are left.",
    not: "You do not serve now.",
    until: (d) => "You serve until " + d.when + ".",
    field: "For how long",
    days: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " day", other: number("en", d.count, 0) + " days" }),
    send: "Serve",
    stop: "Stop serving",
    said: (d) => "Serve until " + d.when,
    done: "Done."
  }
}