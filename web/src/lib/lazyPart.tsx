"use client";
import { type ComponentType, type ReactNode, useEffect } from "react";
import { createStore, useStore } from "./store.ts";

type State<P> =
  | { kind: "unasked" }
  | { kind: "loading" }
  | { kind: "failed" }
  | { kind: "ready"; Part: ComponentType<P> };

type Shown = {
  /** Holds its place while its code is on its way. */
  loading?: ReactNode;
  /** In its place when its code did not come; nothing unless given. */
  failed?: (retry: () => void) => ReactNode;
};

/**
 * A component whose code is loaded when it is first shown. Unlike React's `lazy`, which keeps a failure for good, it is
 * asked for again: when somebody presses for it, when the browser is online again, and when the page is come back to.
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
    const current = useStore(state);
    useEffect(() => {
      ask();
      window.addEventListener("online", ask);
      window.addEventListener("focus", ask);
      return () => {
        window.removeEventListener("online", ask);
        window.removeEventListener("focus", ask);
      };
    }, []);
    if (current.kind === "ready") {
      const { Part } = current;
      // What is left without `loading` and `failed` is P, which TypeScript cannot tell of a generic type.
      return <Part {...(props as unknown as P)} />;
    }
    return current.kind === "failed" && failed ? failed(ask) : loading;
  };
}
