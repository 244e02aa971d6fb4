import { realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// Lodestar's packages name no file of theirs that others may import, and only the client stands where we can resolve it.
const client = realpathSync(fileURLToPath(new URL("../clients/node_modules/@chainsafe/lodestar", import.meta.url)));
const node = realpathSync(path.join(client, "../../@lodestar/beacon-node"));

// As consensus.ts starts it: bcrypto in JavaScript, for nothing of it is compiled here.
process.env.NODE_BACKEND = "js";

/** A file inside one of the packages that the consensus client is made of, patched as it runs. */
export const load = (name: string, file: string) => import(pathToFileURL(path.join(node, "..", name, file)).href);
