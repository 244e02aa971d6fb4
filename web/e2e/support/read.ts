import { expect, type Locator } from "@playwright/test";

/**
 * The text that a screen reader speaks for an element: without hidden and decorative parts, with a space between
 * elements.
 */
export const read = (locator: Locator): Promise<string[]> =>
  locator.evaluateAll((elements) => {
    const textOf = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element)) return "";
      if (node.getAttribute("aria-hidden") === "true" || !node.checkVisibility()) return "";
      return [...node.childNodes].map((child) => (child instanceof Text ? child.data : ` ${textOf(child)} `)).join("");
    };
    return elements.map((element) => textOf(element).replace(/\s+/g, " ").trim());
  });

/** Waits until the elements read like this, in order, and are no more. */
export const expectRead = (locator: Locator, expected: readonly string[], what: string): Promise<void> =>
  expect.poll(() => read(locator), { message: what, intervals: [50, 100, 250] }).toEqual(expected);
