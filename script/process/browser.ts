import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "./failure.ts";
import { inRoot, localState } from "./paths.ts";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const howToInstall =
  "Install one: `apt-get install chromium` on Debian and Ubuntu, Google Chrome on macOS; or set CHROME_PATH to the executable of a Chromium or Chrome.";

/** A Chromium that starts: $CHROME_PATH, else an installed one, else the one inside an npm package. */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.CHROME_PATH) {
    const problem = startProblem(env.CHROME_PATH);
    if (problem)
      throw new Failure(
        `CHROME_PATH=${env.CHROME_PATH} does not start: ${problem}\nCorrect it, or leave it unset to have one looked for.`,
      );
    return env.CHROME_PATH;
  }
  const installed = usualPlaces.filter((place) => existsSync(place));
  for (const place of installed) if (!startProblem(place)) return place;

  if (process.platform === "linux" && process.arch === "x64") {
    const bundled = await unpackBundled();
    const problem = startProblem(bundled);
    if (!problem) return bundled;
    throw new Failure(
      `No browser to test in: none is installed, and the one in @sparticuz/chromium does not start: ${problem}\n${howToInstall}`,
    );
  }
  throw new Failure(`No browser to test in. ${howToInstall}`);
}

/** Why it does not start, if it does not: most often a shared library that is missing. */
function startProblem(executable: string): string | undefined {
  const { error, status, stderr } = spawnSync(executable, ["--version"], { encoding: "utf8", timeout: 20_000 });
  if (error) return error.message;
  return status === 0 ? undefined : stderr.trim().split("\n").at(-1) || `exit code ${status}`;
}

type SparticuzChromium = {
  default: { executablePath(): Promise<string> };
  inflate(archive: string): Promise<string>;
};

/** Unpacks the browser that comes with npm, with the libraries a bare machine lacks, and returns what starts it. */
async function unpackBundled(): Promise<string> {
  const folder = localState("browser");
  const launcher = path.join(folder, "chromium.sh");
  if (existsSync(launcher)) return launcher;

  const entry = createRequire(inRoot("web/package.json")).resolve("@sparticuz/chromium");
  const { default: chromium, inflate } = (await import(pathToFileURL(entry).href)) as SparticuzChromium;

  // It unpacks into the folder for temporary files, and takes whatever is there already for whole.
  const unpacking = `${folder}.${process.pid}`;
  const temporary = process.env.TMPDIR;
  mkdirSync(unpacking, { recursive: true });
  process.env.TMPDIR = unpacking;
  try {
    await chromium.executablePath();
    await inflate(path.join(path.dirname(entry), "../bin/al2023.tar.br"));
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  writeFileSync(
    path.join(unpacking, "chromium.sh"),
    `#!/bin/sh
# The libraries are for the browser alone, so they are set here and not for the whole test run.
here="$(dirname "$0")"
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-$here/fonts}"
exec "$here/chromium" "$@"
`,
    { mode: 0o755 },
  );
  rmSync(folder, { recursive: true, force: true });
  renameSync(unpacking, folder);
  return launcher;
}
