import { Failure } from "@weir/process/failure";

/** The names under which a browser on this machine reaches a server that listens on 127.0.0.1. */
const ownNames = ["127.0.0.1", "localhost", "[::1]"] as const;

/** The Host headers of a server on this port. A browser leaves port 80 out. */
export const authorities = (port: number): string[] =>
  ownNames.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));

/** Whether the origin is a browser extension, such as a wallet. No web page has such an origin. */
export const isExtension = (origin: string): boolean => /^(chrome|moz|safari-web)-extension:\/\/[\w-]+$/.test(origin);

/** The origins whose pages may send requests to local servers: the web's own, and those in ALLOWED_ORIGINS, comma-separated. */
export function readOrigins(webPort: number, env: NodeJS.ProcessEnv = process.env): string[] {
  const web = authorities(webPort).map((authority) => new URL(`http://${authority}`).origin);
  const added = (env.ALLOWED_ORIGINS ?? "").split(",").map((text) => text.trim());
  return [...new Set([...web, ...added.filter((text) => text !== "").map(readOrigin)])];
}

function readOrigin(text: string): string {
  if (isExtension(text)) return text;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Failure(
    `ALLOWED_ORIGINS contains ${text}, which is not an origin. Give scheme, host and port without a path, like https://weir.example or http://127.0.0.1:3001, separated by commas.`,
  );
}
