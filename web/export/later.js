// Inlined at the end of every page: fetches the page's scripts once the page has been painted. Nothing that can be read by then needs
// them, and on a slow connection they delay the style sheet and the fonts.
(() => {
  document.currentScript.remove();
  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    for (const later of document.querySelectorAll('script[type="later"]')) {
      const script = document.createElement("script");
      for (const { name, value } of later.attributes) if (name !== "type") script.setAttribute(name, value);
      later.replaceWith(script);
    }
    // While they are on their way the processor has nothing to do: a browser's first formatters take it tens of milliseconds.
    const { lang } = document.documentElement;
    setTimeout(() => new Intl.NumberFormat(lang));
    setTimeout(() => new Intl.DateTimeFormat(lang));
  };
  // A tab in the background paints nothing, and a browser may hide when it painted.
  if (document.hidden || !globalThis.PerformanceObserver?.supportedEntryTypes?.includes("paint")) return start();
  new PerformanceObserver(start).observe({ type: "paint", buffered: true });
  addEventListener("visibilitychange", start);
  addEventListener("load", () => setTimeout(start, 1_000));
})();
