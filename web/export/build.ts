// This package's build: exports the site once for each language into out/, English at its root and the others below it.
// Links work under any path, every page has a Content Security Policy and can be read before its scripts are there. The same sources give
// the same bytes.
// `--only en` leaves the other languages out.
import { spawnSync } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { fingerprint } from "@weir/process/fingerprint";
import { root } from "@weir/process/paths";
import { siteInputs } from "@weir/stack/site-inputs";
import "../codegen/writeSiteMessages.ts";
import { type Language, languages } from "../codegen/siteMessages.ts";
import { compress } from "./compress.ts";
import { hasten } from "./hasten.ts";
import { mergeCommon } from "./merge.ts";
import { restrict, sheetsOfToaster } from "./policy.ts";
import { relocate } from "./relocate.ts";

const web = path.resolve(import.meta.dirname, "..");
const out = path.join(web, "out");
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
const buildId = fingerprint(root, siteInputs, []).slice(0, 20);
const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const [main, ...translations] = languages.filter((language) => !only || language === only);
if (!main) throw new Error(`--only ${only}: the languages are ${languages.join(", ")}.`);
const sheets = await sheetsOfToaster();

function exportIn(language: Language, home: string): void {
  const env = { ...process.env, WEIR_LANGUAGE: language, WEIR_BUILD_ID: buildId };
  const { status } = spawnSync(process.execPath, [next, "build"], { cwd: web, env, stdio: "inherit" });
  if (status !== 0) throw new Error(`next build (${language}) ended with ${status}: see above.`);
  mergeCommon(out);
  hasten(out);
  relocate(out, home);
  restrict(out, sheets);
}

// `next build` empties out/ and .next/, so the translations wait beside them.
const beside = (language: Language): string => path.join(web, `.next-${language}`);
for (const language of translations) {
  exportIn(language, `${language}/`);
  // The root's copy serves all languages, and marks the root.
  rmSync(path.join(out, "theme.js"));
  rmSync(beside(language), { recursive: true, force: true });
  renameSync(out, beside(language));
}
exportIn(main, "");
for (const language of translations) renameSync(beside(language), path.join(out, language));
await compress(out);
