"use client";
import { type ComponentType, type ReactNode, startTransition, useEffect, useState } from "react";
import { createStore } from "./store.ts";

type State<P> =
  | { kind: "unasked" }
  | { kind: "loading" }
  | { kind: "failed" }
  | { kind: "ready"; Part: ComponentType<P> };

type Shown = {
  /** Shown while the code loads. */
  loading?: ReactNode;
  /** Shown when the code failed to load; nothing by default. */
  failed?: (retry: () => void) => ReactNode;
};

/**
 * A component whose code is loaded when it is first shown. React's `lazy` caches a failure permanently; this one
 * retries when the user presses the button, when the browser is online again, and when the page becomes visible.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): (props: P & Shown) => ReactNode {
  const state = createStore<State<P>>({ kind: "unasked" });
  const ask = () => {
    const { kind } = state.get();
    if (kind === "loading" || kind === "ready") return;
    state.set({ kind: "loading" });
    load().then(
      (Part) => state.set({ kind: "ready", Part }),
      () => state.set({ kind: "failed" }),
    );
  };

  // biome-ignore lint/correctness/noComponentHookFactories: called once a part, where modules are loaded, as React's lazy
  return function LazyPart({ loading = null, failed, ...props }) {
    const [current, setCurrent] = useState(state.get);
    useEffect(() => {
      // What it shows at first is often a whole page: React renders it in slices, so that the browser answers meanwhile.
      const follow = () => startTransition(() => setCurrent(state.get));
      const leave = state.subscribe(follow);
      follow();
      ask();
      window.addEventListener("online", ask);
      window.addEventListener("focus", ask);
      return () => {
        leave();
        window.removeEventListener("online", ask);
        window.removeEventListener("focus", ask);
      };
    }, []);
    if (current.kind === "ready") {
      const { Part } = current;
      // Without `loading` and `failed` the rest is P, which TypeScript cannot infer for a generic type.
      return <Part {...(props as unknown as P)} />;
    }
    return current.kind === "failed" && failed ? failed(ask) : loading;
  };
}
