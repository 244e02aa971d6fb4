// @vitest-environment jsdom
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { afterEach, expect, test, vi } from "vitest";
import { readOwn, withOwn, writeOwn } from "./ownConnection.ts";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

const own = { rpcUrl: "http://127.0.0.1:8545", indexerUrl: "https://indexer.example" };

test("default: it is kept for its chain, until it is given up", () => {
  expect(writeOwn(1, own)).toBe(true);
  expect([readOwn(1), readOwn(2)]).toEqual([own, {}]);
  writeOwn(1, {});
  expect(readOwn(1)).toEqual({});
  expect(localStorage).toHaveLength(0);
});

test("behavior: an own node is the only one that is asked", () => {
  const site = { rpcUrls: ["https://a.example", "https://b.example"], indexerUrl: "https://c.example" } as SiteConfig;
  expect(withOwn(site, { rpcUrl: own.rpcUrl })).toEqual({ ...site, rpcUrls: [own.rpcUrl] });
  expect(withOwn(site, { indexerUrl: own.indexerUrl })).toEqual({ ...site, indexerUrl: own.indexerUrl });
  expect(withOwn(site, {})).toEqual(site);
});

test.each(["", "x", "null", "[]", '{"rpcUrl":5}', '{"rpcUrl":"javascript:alert(1)"}'])(
  "behavior: garbage is no own node: %s",
  (text) => {
    localStorage.setItem("weir.own.1", text);
    expect(readOwn(1)).toEqual({});
  },
);

test("behavior: a browser that forbids storage", () => {
  for (const method of ["getItem", "setItem"] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
  }
  expect(readOwn(1)).toEqual({});
  expect(writeOwn(1, own)).toBe(false);
});
