import { findBrowser } from "@weir/process/browser";
import { runScript } from "@weir/process/command";
import { type Counts, judge, oneFailed } from "../counts.ts";
import { type PlaywrightReport, playwrightCounts, readReport } from "../reports.ts";
import { freshReport, type Section } from "../section.ts";

export const browser: Section = {
  name: "browser",
  title: "As a user, in a browser",
  run: () => runBrowser("playwright.json", {}),
};

/** The main job once more, where blocks take their time and become final. */
export const browserOnDevnet: Section = {
  name: "browser-devnet",
  title: "The same on a network",
  run: () => runBrowser("playwright-devnet.json", { WEIR_E2E_CHAIN: "devnet" }),
};

async function runBrowser(report: string, env: Record<string, string>): Promise<Counts> {
  let executable: string;
  try {
    executable = await findBrowser();
  } catch (error) {
    console.error((error as Error).message);
    return oneFailed;
  }
  console.log(`  in ${executable}`);
  const file = freshReport(report);
  const exitCode = await runScript("web", "e2e", ["--reporter=list,json"], {
    env: {
      ...env,
      CHROME_PATH: executable,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  });
  return judge(playwrightCounts(readReport<PlaywrightReport>(file)), exitCode);
}
