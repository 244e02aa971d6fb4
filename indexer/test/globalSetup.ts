import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One folder for everything that the tests write, removed after the run: a killed worker removes nothing. */
export default (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), "weir-indexer-"));
  // PostgreSQL runs as another user and has its folder inside.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  process.env.WEIR_TEST_RUN = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};
