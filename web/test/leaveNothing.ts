// Before each test file. The files of a worker share one browser (vitest.config.ts): none finds what another left in it.
if (typeof window !== "undefined") {
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
  history.replaceState(null, "", "/");
}
