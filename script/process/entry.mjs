// Every program here starts through this file: plain JavaScript that an old Node can read, because a failed
// install leaves pnpm's script on the system's Node, where a TypeScript file would only fail with a riddle.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { nodeProblem } from "./node-version.mjs";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const [program, ...args] = process.argv.slice(2);

function giveUp(message) {
  console.error(message);
  process.exit(1);
}

const problem = nodeProblem(process.versions.node);
if (problem) giveUp(problem);
if (!existsSync(path.join(root, "script/process/node_modules/viem"))) {
  giveUp(
    "The dependencies are not installed. Run `npx pnpm@12.21.0 install`, mend what it complains about, and try again.",
  );
}

const dotenv = path.join(root, ".env");
if (existsSync(dotenv)) process.loadEnvFile(dotenv); // what the shell has set wins

process.argv = [process.argv[0], path.join(root, program), ...args];
await import(pathToFileURL(process.argv[1]).href);
