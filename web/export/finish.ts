// The second half of this package's build: turns Next's export, in place, into what is served. Links work below any path,
// and every page carries a Content-Security-Policy.
import path from "node:path";
import { restrict } from "./policy.ts";
import { relocate } from "./relocate.ts";

const folder = path.resolve(import.meta.dirname, "../out");
relocate(folder);
await restrict(folder);
