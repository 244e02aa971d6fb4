import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

/**
 * Writes beside each script and style sheet of an export what brotli makes of it at its best, as `name.js.br`: servers that know such files
 * send them (ours, nginx with `brotli_static`, Caddy with `precompressed`). A ninth smaller than gzip's, and too slow to make while a
 * request waits: seconds for all of them.
 */
export async function compress(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  await Promise.all(
    files
      .filter((file) => /\.(js|css)$/.test(file))
      .map(async (file) => {
        const body = await readFile(path.join(folder, file));
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
        const small = await promisify(brotliCompress)(body, { params });
        if (small.length < body.length) await writeFile(path.join(folder, `${file}.br`), small);
      }),
  );
}
