// 22.18 is the first release of 22 that runs TypeScript files as they are.
const wanted = [22, 18];

/** What to tell someone whose Node is too old, or nothing. */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return undefined;
  return [
    `Weir runs on Node ${wanted.join(".")} or newer, and this is Node ${version}.`,
    "pnpm brings the right one along with the other dependencies, so that install has probably failed: see above.",
    "Run `npx pnpm@12.21.0 install`, mend what it complains about, and try again.",
  ].join("\n");
}
