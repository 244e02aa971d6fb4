import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty folder, inside the one that the run removes when it ends. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "weir-indexer-"));
