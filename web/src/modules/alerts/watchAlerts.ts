import { alertStore, changeAlerts } from "./alertStore.ts";
import { advance } from "./crossing.ts";
import { giveAlert } from "./giveAlert.ts";
import { leadOnly } from "./leadOnly.ts";
import { readConditions, type Sources } from "./readConditions.ts";

/** Milliseconds between two looks at a chain that mines on demand, and at most. */
const [SHORTEST, LONGEST] = [2_000, 15_000];

/** Looks at the rules again and again, in hidden tabs too, and tells of what crosses a line. Returns a function that stops it. */
function look(sources: Sources): () => void {
  let looking = false;
  const once = async () => {
    if (looking) return;
    looking = true;
    try {
      const looked = await readConditions(sources, alertStore.get().state.rules);
      changeAlerts((state) => {
        const { state: after, fresh } = advance(state, looked, Math.floor(Date.now() / 1_000));
        for (const given of fresh) giveAlert(given);
        return after;
      });
    } finally {
      looking = false;
    }
  };
  void once();
  // Not a query's interval, which pauses in a hidden tab.
  const timer = setInterval(() => void once(), Math.min(Math.max(sources.site.blockTime, SHORTEST), LONGEST));
  return () => clearInterval(timer);
}

/** Watches in one tab of this browser. Without storage each tab has alerts of its own, and watches them. */
export const watchAlerts = (sources: Sources): (() => void) => {
  const { chainId, kept } = alertStore.get();
  return kept ? leadOnly(`weir.alerts.${chainId}`, () => look(sources)) : look(sources);
};
