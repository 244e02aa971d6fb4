import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import chromium, { inflate } from "@sparticuz/chromium";
import { Failure } from "@weir/process/failure";
import { localState } from "@weir/process/paths";

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

/**
 * For tests: Chromium without its own windows, where it is installed. Every page of a test opens in a new window, of which the whole
 * browser draws a toolbar that nobody sees: a second of a processor's time each.
 */
export const withoutWindows = ["/usr/bin/chromium-headless-shell", ...usualPlaces];

/** A Chromium that starts: $CHROME_PATH, else an installed one, else the one in the package @sparticuz/chromium. */
export async function findBrowser(places = usualPlaces, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.CHROME_PATH) {
    const problem = startProblem(env.CHROME_PATH);
    if (!problem) return env.CHROME_PATH;
    throw new Failure(
      `CHROME_PATH=${env.CHROME_PATH} does not start: ${problem}\nCorrect it, or unset it to use an installed browser.`,
    );
  }
  const installed = places.find((place) => existsSync(place) && !startProblem(place));
  if (installed) return installed;
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Failure(`No browser to test in. ${howToInstall}`);
  }
  const bundled = await unpackBundled();
  const problem = startProblem(bundled);
  if (!problem) return bundled;
  throw new Failure(
    `No browser to test in: none is installed, and the one in @sparticuz/chromium does not start: ${problem}\n${howToInstall}`,
  );
}

/** Why the executable does not start, most often a missing shared library; undefined when it starts. */
function startProblem(executable: string): string | undefined {
  const { status, signal, error, stderr } = spawnSync(executable, ["--version"], { timeout: 20_000, encoding: "utf8" });
  if (status === 0) return undefined;
  return error?.message ?? (stderr.trim().split("\n").at(-1) || `it ended with ${signal ?? `exit code ${status}`}`);
}

/** Unpacks the package's browser and the libraries that a minimal system lacks. Returns the script that starts it. */
async function unpackBundled(): Promise<string> {
  const folder = localState("browser");
  const launcher = path.join(folder, "chromium.sh");
  if (existsSync(launcher)) return launcher;

  // The package unpacks into TMPDIR and does not check whether files there are complete: an own folder, renamed at the end.
  const unpacking = `${folder}.${process.pid}`;
  const temporary = process.env.TMPDIR;
  mkdirSync(unpacking, { recursive: true });
  process.env.TMPDIR = unpacking;
  try {
    await chromium.executablePath();
    await inflate(fileURLToPath(new URL("../bin/al2023.tar.br", import.meta.resolve("@sparticuz/chromium"))));
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  // The libraries are set for the browser alone, and not for the whole test run.
  const script = `#!/bin/sh
here="$(dirname "$0")"
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-$here/fonts}"
exec "$here/chromium" "$@"
`;
  writeFileSync(path.join(unpacking, "chromium.sh"), script, { mode: 0o755 });
  rmSync(folder, { recursive: true, force: true });
  renameSync(unpacking, folder);
  return launcher;
}
