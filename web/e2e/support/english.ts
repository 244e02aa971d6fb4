import type { Page } from "@playwright/test";

/** Words that English has in nearly every sentence, and German in none. */
const ENGLISH = /\b(the|your|you|and|of|with|from|this|that|not|are|has|is|it|for)\b/i;

/** The English texts of a page and of what lies over it: also those that only a screen reader or a pointer meets. */
export async function englishIn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent?.closest("script, style, [lang=en]")) found.push(walker.currentNode.textContent ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
      for (const name of ["aria-label", "title", "placeholder"]) found.push(element.getAttribute(name) ?? "");
    }
    return found;
  });
  return texts.filter((text) => ENGLISH.test(text));
}
