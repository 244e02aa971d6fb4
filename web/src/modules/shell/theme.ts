import { writeStored } from "@/lib/storage.ts";

export type Theme = "light" | "dark";

/** The current theme, chosen by the user or by the system. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** `theme.js` reads it before the next first paint. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  // Without storage the choice lasts as long as the page.
  writeStored("weir.theme", theme);
  dispatchEvent(new Event("weir:theme"));
}

export function onThemeChange(listener: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  addEventListener("weir:theme", listener);
  system.addEventListener("change", listener);
  return () => {
    removeEventListener("weir:theme", listener);
    system.removeEventListener("change", listener);
  };
}
