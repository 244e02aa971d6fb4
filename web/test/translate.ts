/**
 * What a browser's translator does to a page: each text node gives its place to an element of the translator's own. It
 * leaves figures alone where the page asks for that; here it does not, for not every translator asks. The words stay as
 * they are, so that what is stale afterwards is the page's doing. Runs in jsdom and, handed over as source, in a browser.
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
