// The second half of this package's build: converts Next's export in place into the served site. Links work under any path,
// and every page has a Content Security Policy.
import path from "node:path";
import { restrict } from "./policy.ts";
import { relocate } from "./relocate.ts";

const folder = path.resolve(import.meta.dirname, "../out");
relocate(folder);
await restrict(folder);
