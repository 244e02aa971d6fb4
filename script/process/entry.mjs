// Starts every program. It is plain JavaScript: after a failed install pnpm runs scripts with the system's Node, which may
// be too old for TypeScript and for the error below to be clear without this check.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { nodeProblem } from "./node-version.mjs";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const [program, ...args] = process.argv.slice(2);
const installed = existsSync(path.join(root, "script/process/node_modules/viem"));
const problem =
  nodeProblem(process.versions.node) ??
  (installed
    ? undefined
    : "The dependencies are not installed. Run `npx pnpm@12.21.0 install`, correct what it reports, and try again.");
if (problem) {
  console.error(problem);
  process.exit(1);
}

const dotenv = path.join(root, ".env");
if (existsSync(dotenv)) process.loadEnvFile(dotenv); // The shell's variables take precedence.

process.argv = [process.argv[0], path.join(root, program), ...args];
await import(pathToFileURL(process.argv[1]).href);
