import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@weir/process/ports";
import pg from "pg";
import { temporaryFolder } from "./folder.ts";
import { type Running, run, until } from "./processes.ts";

/** The folder of PostgreSQL's programs: $POSTGRES_BIN, else the folders of Debian and macOS; undefined: none. */
export const postgresBin = (): string | undefined => {
  const debian = "/usr/lib/postgresql";
  const candidates = [
    process.env.POSTGRES_BIN,
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, "bin")) : []),
    "/opt/homebrew/bin",
    "/usr/local/bin",
  ];
  return candidates.find(
    (path) => path !== undefined && existsSync(join(path, "initdb")) && existsSync(join(path, "postgres")),
  );
};

/** The user to run PostgreSQL as, since it refuses root: `postgres`, else `nobody`. */
const user = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"])
    try {
      const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // The next one.
    }
  throw new Error("PostgreSQL does not run as root, and this machine has no user postgres or nobody");
};

/** Starts a server on 127.0.0.1 that ends with the test. `durable`: it writes to the disk before it commits, as by default. */
export const startPostgres = async (
  bin: string,
  { durable = false } = {},
): Promise<{ server: Running; url: string }> => {
  const folder = temporaryFolder();
  const data = join(folder, "data");
  const as = user();
  if (as !== undefined) {
    chownSync(folder, as.uid, as.gid);
    chmodSync(folder, 0o700);
  }
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "weir", "--auth=trust", "--no-sync"], {
    ...as,
    cwd: folder,
    stdio: "pipe",
  });
  const port = await freePort();
  const flags = [
    "-D",
    data,
    "-p",
    String(port),
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    `unix_socket_directories=${folder}`,
    "-c",
    `fsync=${durable ? "on" : "off"}`,
  ];
  const server = run(join(bin, "postgres"), flags, port, process.env, { ...as, cwd: folder });
  const url = `postgresql://weir@127.0.0.1:${port}/postgres`;
  await until("PostgreSQL answers", () => ask(url, "select 1"), { running: server });
  return { server, url };
};

export const ask = async <T>(url: string, sql: string): Promise<T[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
};
