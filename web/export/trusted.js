// Inlined into every page, before any other script: where the browser knows Trusted Types, no text becomes markup, and no
// script comes from anywhere but the site's own folder.
globalThis.trustedTypes?.createPolicy("default", {
  // React makes an empty script element from this very text; nothing else here turns text into markup. Its closing tag,
  // written plainly, would end this script.
  createHTML: (html) => (html === "<script>\x3c/script>" ? html : null),
  createScriptURL: (url) =>
    new URL(url, document.baseURI).href.startsWith(new URL("_next/", document.baseURI).href) ? url : null,
});
