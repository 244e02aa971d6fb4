// Inlined into 404.html, which stands in for any address, however deep: the nearest folder above that has theme.js is the
// site's, and this page's language is in its folder `home`. The page itself is written once that is known, lest the browser look for its files beside the missing page.
(() => {
  const { currentScript } = document;
  const { home, page } = currentScript.dataset;
  const found = document.createElement("base");
  for (let folder = location.pathname.replace(/[^/]*$/, ""); folder; folder = folder.replace(/[^/]*\/$/, "")) {
    const request = new XMLHttpRequest();
    request.open("HEAD", `${folder}theme.js`, false);
    try {
      request.send();
    } catch {
      break;
    }
    if (request.status === 200 && /javascript/.test(request.getResponseHeader("content-type"))) {
      found.href = folder + home;
      break;
    }
  }
  currentScript.replaceWith(found);
  const policy = globalThis.trustedTypes?.createPolicy("missing-page", { createHTML: (html) => html });
  document.write(policy ? policy.createHTML(page) : page);
})();
