import { Failure } from "@weir/process/failure";

/** The names under which a browser on this machine finds a server that listens on 127.0.0.1. */
const ownNames = ["127.0.0.1", "localhost", "[::1]"] as const;

/** The authorities that a server on this port has, as a Host header states them. A browser leaves port 80 out. */
export const authorities = (port: number): string[] =>
  ownNames.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));

/** A wallet asks from its extension. No web page can have such an origin. */
const extension = /^(chrome|moz|safari-web)-extension:\/\/[\w-]+$/;

export const isExtension = (origin: string): boolean => extension.test(origin);

/** The origins whose pages may ask the local servers: the web's own, and those that ALLOWED_ORIGINS adds, apart by commas. */
export function readOrigins(webPort: number, env: NodeJS.ProcessEnv = process.env): string[] {
  const added = (env.ALLOWED_ORIGINS ?? "")
    .split(",")
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const web = authorities(webPort).map((authority) => new URL(`http://${authority}`).origin);
  return [...new Set([...web, ...added.map(readOrigin)])];
}

function readOrigin(text: string): string {
  if (isExtension(text)) return text;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Failure(
    `ALLOWED_ORIGINS names ${text}, which is no origin. Give scheme, host and port without a path, like https://weir.example or http://127.0.0.1:3001, several apart by commas.`,
  );
}
