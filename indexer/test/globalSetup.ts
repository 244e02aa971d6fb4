import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Everything the tests write goes into one folder, which goes with the run: a killed worker cleans up nothing. */
export default (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), "weir-indexer-"));
  // PostgreSQL runs as another user and has its folder inside.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};
