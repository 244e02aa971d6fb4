// Inlined into every page: names the folder that the site is served from, so that whatever is relative to the page is
// found there, however the server maps addresses to pages and wherever the router goes later.
(() => {
  const { route } = document.currentScript.dataset;
  const own = route === "index" ? /(\/index\.html|\/?)$/ : new RegExp(`/${route}(\\.html)?/?$`);
  const base = document.createElement("base");
  base.href = location.pathname.replace(own, "/").replace(/[^/]*$/, "");
  // In the script's own place: React hydrates past a foreign element in the head, but takes a foreign script for its own.
  document.currentScript.replaceWith(base);
})();
