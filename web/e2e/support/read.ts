import { expect, type Locator } from "@playwright/test";

/**
 * What someone hears who has each element read out: its text, without what is hidden or decoration, a space wherever one
 * element follows another.
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

/** Waits until they read so, one after the other, and no more of them. */
export const expectRead = (locator: Locator, expected: readonly string[], what: string): Promise<void> =>
  expect.poll(() => read(locator), { message: what, intervals: [50, 100, 250] }).toEqual(expected);
