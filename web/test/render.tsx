import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";

// React warns about updates outside act() unless it is told that this is a test.
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

/** Renders into a document of jsdom, with the few ways to use it that the tests need. */
export async function render(element: ReactNode) {
  const container = document.createElement("div");
  document.body.replaceChildren(container);
  const root = createRoot(container);
  await act(async () => root.render(element));
  const button = (name: string): HTMLButtonElement => {
    const found = [...container.querySelectorAll("button")].find(({ textContent }) => textContent?.trim() === name);
    if (!found) throw new Error(`No button "${name}" in ${container.textContent}`);
    return found;
  };
  return {
    container,
    /** Renders something else in its place. */
    again: (other: ReactNode) => act(async () => root.render(other)),
    button,
    text: () => container.textContent ?? "",
    click: (target: HTMLElement) => act(async () => target.click()),
    type: (input: HTMLInputElement, text: string) =>
      act(async () => {
        // React follows the native setter, not the property.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }),
  };
}
