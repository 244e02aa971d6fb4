import type { Page } from "@playwright/test";

/**
 * Texts that cannot be read where they are: cut off by their element or by the window, or lying over another text. Of the
 * dialog, if one is open, else of the page without what floats above it.
 */
export const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Shown = { element: Element; text: string; rect: DOMRect };
    const root = document.querySelector("[role=dialog]") ?? document.body;
    const floats = (element: Element): boolean => {
      for (let one: Element | null = element; one && one !== root; one = one.parentElement) {
        const { position, opacity, visibility } = getComputedStyle(one);
        if (position === "fixed" || position === "sticky" || opacity === "0" || visibility === "hidden") return true;
        // For screen readers alone.
        if (one.clientWidth <= 1 && one.clientHeight <= 1 && position === "absolute") return true;
      }
      return false;
    };
    const shown: Shown[] = [];
    const found: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim().replace(/\s+/g, " ").slice(0, 40) ?? "";
      if (!element || text === "" || !element.checkVisibility() || element.closest("svg, select, script, style"))
        continue;
      if (floats(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) if (rect.width > 1) shown.push({ element, text, rect });
      const { overflowX } = getComputedStyle(element);
      if (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1)
        found.push(`“${text}” is cut off: ${element.scrollWidth} in ${element.clientWidth} px`);
    }
    const width = document.documentElement.clientWidth;
    for (const { text, rect } of shown) {
      if (rect.right > width + 0.5 || rect.left < -0.5)
        found.push(`“${text}” leaves the window: ${Math.round(rect.left)}…${Math.round(rect.right)}`);
    }
    shown.sort((a, b) => a.rect.top - b.rect.top);
    for (const [at, a] of shown.entries()) {
      for (const b of shown.slice(at + 1)) {
        // Line boxes of tight headings touch; letters do not.
        if (b.rect.top > a.rect.bottom - 4) break;
        if (a.element === b.element) continue;
        const over = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
        const high = Math.min(a.rect.bottom, b.rect.bottom) - b.rect.top;
        if (over > 2 && high > 4) found.push(`“${a.text}” and “${b.text}” overlap by ${Math.round(over)} px`);
      }
    }
    return [...new Set(found)];
  });
