import { readOrigins } from "@weir/gate/origins";
import { createProgress } from "@weir/process/progress";
import { madeFrom } from "@weir/process/fingerprint";
import { inRoot, root } from "@weir/process/paths";
import { readChoice } from "./choice.ts";
import { startStack } from "./stack.ts";
const inputs = [
  ...["src", "public", "export", "next.config.ts", "postcss.config.mjs", "tsconfig.json", "package.json"].map((name) => `web/${name}`),
  ...["sdk/src", "sdk/package.json", "pnpm-lock.yaml", "tsconfig.base.json"],
];
await madeFrom(inRoot("web/out/.built-from"), root, inputs).make(async () => {});
const ports = { anvil: 33545, indexer: 33069, web: 33000 };
const origins = [...readOrigins(ports.web), `http://127.0.0.1:${ports.web + 1}`];
const stack = await startStack({ ports, choice: readChoice([]), origins, market: false, progress: createProgress() });
stack.failed.catch((error: Error) => console.error(error.message));
console.log("UP", stack.urls.web);
await new Promise(() => {});
