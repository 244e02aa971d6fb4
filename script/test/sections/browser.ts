import { findBrowser } from "../../lib/browser.ts";
import { runScript } from "../../lib/command.ts";
import { judge, oneFailed } from "../counts.ts";
import { type PlaywrightReport, playwrightCounts, readReport } from "../reports.ts";
import { freshReport, type Section } from "../section.ts";

export const browser: Section = {
  name: "browser",
  title: "As a user, in a browser",
  async run() {
    let executable: string;
    try {
      executable = await findBrowser();
    } catch (error) {
      console.error((error as Error).message);
      return oneFailed;
    }
    console.log(`  in ${executable}`);
    const file = freshReport("playwright.json");
    const exitCode = await runScript("web", "e2e", ["--reporter=list,json"], {
      CHROME_PATH: executable,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    return judge(playwrightCounts(readReport<PlaywrightReport>(file)), exitCode);
  },
};
