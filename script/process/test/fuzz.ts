import { createRandom } from "../random.ts";

const methods = ["GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE", "CONNECT", "PRI", "M-SEARCH", "get", "G\0T", ""];
const paths = [
  ...["/", "/position", "/position/", "//", "/..", "*", "?", "#", "/%", "/%00", "/%2e%2e/%2e%2e/etc/passwd", "/%ff"],
  ...[
    "/%c0%ae%c0%ae/",
    "/..%5c..%5c",
    "/%u002e",
    "/\xff\xfe",
    "/a b",
    "http://evil.example/",
    "/__proto__",
    "/constructor",
  ],
  ...["/_next/static/../../.built-from", "/config.json%00.html", `/${"a".repeat(9_000)}`, `/${"%2e%2e/".repeat(500)}`],
];
const ranges = [
  "bytes=5-2",
  "bytes=-",
  "bytes=-0",
  "bytes=0-0,1-1",
  "bytes=999-",
  "bytes=1e9-",
  "bytes=-1-",
  "x",
  "\xff",
];
const headers = [
  ...[
    "Expect: 100-continue",
    "Expect: nothing",
    "Upgrade: h2c\r\nConnection: Upgrade",
    "Connection: upgrade",
    "X:",
    ":",
    " ",
  ],
  ...[
    "Content-Length: -1",
    "Content-Length: 5\r\nContent-Length: 6",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: x",
  ],
  ...[
    "Host: evil.example",
    "If-None-Match: *",
    "Accept-Encoding: \0",
    "Cookie: \xff",
    "Origin: \xff",
    "Sec-Fetch-Site: x",
  ],
  ...[`X-Long: ${"a".repeat(20_000)}`, "X-Many: a\r\n".repeat(300).trim(), "Upgrade: websocket\r\nConnection: Upgrade"],
];
const versions = ["HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", ""];

/** Requests as no browser sends them, the same for the same seed. A good part is well formed enough to reach the handler. */
export function* strangeRequests(seed: string, host: string, count: number): Generator<string> {
  const random = createRandom(seed);
  const one = (list: string[]) => list[Math.floor(random() * list.length)] ?? "";
  for (let made = 0; made < count; made++) {
    const method = random() < 0.6 ? "GET" : one(methods);
    const lines = [`${method} ${one(paths)} ${one(versions)}`, `Host: ${host}`, "Connection: close"];
    if (random() < 0.5) lines.push(`Range: ${one(ranges)}`);
    for (let more = Math.floor(random() * 3); more > 0; more--) lines.push(one(headers));
    const whole = `${lines.join("\r\n")}\r\n\r\n${random() < 0.2 ? "5\r\nhello\r\n0\r\n\r\n" : ""}`;
    yield random() < 0.1 ? whole.slice(0, Math.floor(random() * whole.length)) : whole;
  }
}
