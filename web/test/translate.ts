/**
 * Imitates a browser's translator: replaces each text node by an element. Real translators skip text marked as
 * untranslatable; this one does not, because not all respect the mark. Words stay the same, so that stale text is the
 * page's fault. Runs in jsdom and, passed as source, in a browser.
 */
export function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && !text.parentElement?.closest("script, style, svg, font")) texts.push(text);
  }
  for (const text of texts) {
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}
