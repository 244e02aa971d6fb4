import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generated, languages, messageFiles } from "./siteMessages.ts";

/** Part of `pnpm codegen` and of the build, which ends here when a language lacks a message. */
const files = messageFiles();
rmSync(generated, { recursive: true, force: true });
for (const language of languages) mkdirSync(path.join(generated, language), { recursive: true });
for (const [name, text] of files) writeFileSync(path.join(generated, name), text);
