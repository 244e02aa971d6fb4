// Runs before the first paint, so that a chosen theme never flashes. A file, not an inline script, for the sake of a
// content security policy without 'unsafe-inline'.
try {
  const theme = localStorage.getItem("weir.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's theme then holds.
}
