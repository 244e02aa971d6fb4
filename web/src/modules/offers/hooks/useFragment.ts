"use client";
import { useEffect, useState } from "react";

/** The text of an order in the page's address, which never reaches a server. */
export function useFragment(): [string, () => void] {
  const [fragment, setFragment] = useState("");
  useEffect(() => {
    const read = () => setFragment(/^#offer=/.test(window.location.hash) ? window.location.hash : "");
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  const clear = () => {
    const { pathname, search } = window.location;
    window.history.replaceState({ ...window.history.state, __NA: undefined }, "", `${pathname}${search}`);
    setFragment("");
  };
  return [fragment, clear];
}
