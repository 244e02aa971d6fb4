import { describe, expect, test } from "vitest";
import { judge } from "./judge.ts";
import { readOrigins } from "./origins.ts";

const origins = readOrigins(3000, { ALLOWED_ORIGINS: "https://weir.example" });

function judged(
  headers: Record<string, string>,
  { method = "POST", url = "/", port = 8545, more = [] as string[] } = {},
) {
  const all = { host: "127.0.0.1:8545", ...headers };
  const rawHeaders = [...Object.entries(all).flat(), ...more];
  return judge({ method, url, headers: all, rawHeaders }, port, origins).status;
}

describe("Host", () => {
  test.each(["127.0.0.1:8545", "localhost:8545", "LocalHost:8545", "[::1]:8545"])(
    "default: %s is this server",
    (host) => {
      expect(judged({ host })).toBe("allowed");
    },
  );

  test.each([
    ...["evil.example:8545", "evil.example", "", "127.0.0.1", "127.0.0.1:8546", "127.0.0.2:8545", "0.0.0.0:8545"],
    ...["127.0.0.1:8545.evil.example", "127.0.0.1:8545@evil.example", "localhost.evil.example:8545", "[::]:8545"],
  ])("error: '%s' is another host, such as a name that resolves to 127.0.0.1", (host) => {
    expect(judged({ host })).toBe(421);
  });

  test("behavior: on port 80 browsers send no port", () => {
    expect(judged({ host: "localhost" }, { port: 80 })).toBe("allowed");
    expect(judged({ host: "evil.example" }, { port: 80 })).toBe(421);
  });

  test("error: two Host headers, or an absolute request target", () => {
    expect(judged({}, { more: ["HOST", "evil.example"] })).toBe(400);
    expect(judged({}, { url: "http://evil.example/" })).toBe(400);
  });
});

describe("Origin", () => {
  test.each([
    ...["http://127.0.0.1:3000", "http://localhost:3000", "http://[::1]:3000", "https://weir.example"],
    "http://127.0.0.1:8545", // its own pages
    ...[
      "chrome-extension://nkbihfbeogaeaoehlefnkodbefgpgknn",
      "moz-extension://0a1b-2c",
      "safari-web-extension://0A1B",
    ],
  ])("default: %s may ask", (origin) => {
    expect(judged({ origin })).toBe("allowed");
  });

  test.each([
    ...["http://evil.example", "null", "", "https://127.0.0.1:3000", "http://127.0.0.1:3001", "http://localhost:8545"],
    ...["http://127.0.0.1:3000, http://evil.example", "https://weir.example.evil.example", "https://WEIR.example"],
    ...["chrome-extension://a/b", "evil-extension://a", "file://"],
  ])("error: '%s' may not", (origin) => {
    expect(judged({ origin })).toBe(403);
  });
});

describe("without Origin", () => {
  test("default: a program is answered, and an address typed into the browser", () => {
    expect(judged({})).toBe("allowed");
    expect(judged({ "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }, { method: "GET" })).toBe("allowed");
    expect(judged({ "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" }, { method: "GET" })).toBe("allowed");
  });

  const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
  test("behavior: a link of another site may be followed", () => {
    expect(judged(link, { method: "GET" })).toBe("allowed");
  });

  test.each([
    ["a form of another site", link, "POST"],
    ["a frame", { ...link, "sec-fetch-dest": "iframe" }, "GET"],
    ["an image", { ...link, "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" }, "GET"],
    ["a script of another port", { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors" }, "GET"],
  ])("error: %s may not be answered", (_what, headers, method) => {
    expect(judged(headers, { method })).toBe(403);
  });
});
