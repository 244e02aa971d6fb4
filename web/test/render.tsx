import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";

// Tells React that this is a test; otherwise it warns about updates outside act().
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

/** Renders into a jsdom document, with the interactions that the tests need. */
export async function render(element: ReactNode) {
  const container = document.createElement("div");
  document.body.replaceChildren(container);
  const root = createRoot(container);
  await act(async () => root.render(element));
  const button = (name: string): HTMLButtonElement => {
    const nameOf = (one: Element) => (one.getAttribute("aria-label") ?? one.textContent)?.trim();
    const found = [...container.querySelectorAll("button")].find((one) => nameOf(one) === name);
    if (!found) throw new Error(`No button "${name}" in ${container.textContent}`);
    return found;
  };
  return {
    container,
    /** Renders another element in its place. */
    again: (other: ReactNode) => act(async () => root.render(other)),
    button,
    text: () => container.textContent ?? "",
    click: (target: HTMLElement) => act(async () => target.click()),
    type: (input: HTMLInputElement, text: string) =>
      act(async () => {
        // React observes the native setter, not the property.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }),
  };
}
