// What `pnpm --filter @weir/web build` does after Next's own build.
import path from "node:path";
import { finishExport } from "./finish.ts";

await finishExport(path.resolve(import.meta.dirname, "../out"));
