// What `pnpm --filter @weir/web build` does after Next's own build.
import path from "node:path";
import { relocate } from "./relocate.ts";

relocate(path.resolve(import.meta.dirname, "../out"));
