import { expect, test } from "vitest";
import { readOrigins } from "./origins.ts";

const web = ["http://127.0.0.1:3000", "http://localhost:3000", "http://[::1]:3000"];

test("default: the web's own, by each of its names", () => {
  expect(readOrigins(3000, {})).toEqual(web);
  expect(readOrigins(80, {})).toEqual(["http://127.0.0.1", "http://localhost", "http://[::1]"]);
});

test("behavior: ALLOWED_ORIGINS adds to them", () => {
  const added = "https://weir.example, http://127.0.0.1:3001/ ,moz-extension://0f0-a,,http://127.0.0.1:3000";
  expect(readOrigins(3000, { ALLOWED_ORIGINS: added })).toEqual([
    ...web,
    "https://weir.example",
    "http://127.0.0.1:3001",
    "moz-extension://0f0-a",
  ]);
});

test.each(["*", "null", "weir.example", "https://weir.example/app", "https://a@weir.example", "file:///x", "ftp://x"])(
  "error: %s is no origin",
  (text) => {
    expect(() => readOrigins(3000, { ALLOWED_ORIGINS: text })).toThrow(
      `ALLOWED_ORIGINS contains ${text}, which is not an origin. Give scheme, host and port without a path`,
    );
  },
);
