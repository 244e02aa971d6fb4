// 22.18 is the first release of Node 22 that runs TypeScript files.
const wanted = [22, 18];

/** An error message for a version that is too old; otherwise undefined. */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return undefined;
  return `Weir runs on Node ${wanted.join(".")} or newer, and this is Node ${version}.
pnpm installs the right one with the other dependencies, so that install has probably failed: see above.
Run \`npx pnpm@12.21.0 install\`, correct what it reports, and try again.`;
}
