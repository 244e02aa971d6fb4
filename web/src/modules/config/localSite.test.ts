import { describe, expect, test } from "vitest";
import { isLocalSite } from "./localSite.ts";

const here = ["http://127.0.0.1:8545"];

describe("isLocalSite", () => {
  test.each([
    [31337, here],
    [31338, ["http://localhost:1", "http://[::1]:2", "http://127.3.2.1"]],
  ])("default: %i at %j", (chainId, rpcUrls) => expect(isLocalSite({ chainId, rpcUrls })).toBe(true));

  test.each([
    [1, here],
    [31337, ["https://rpc.example"]],
    [31337, [...here, "http://192.168.1.5:8545"]],
    [31337, ["http://127.0.0.1.example:8545"]],
    [31337, ["http://localhost.example"]],
    [31337, ["http://127.0.0.1@evil.example/"]],
  ])("behavior: not %i at %j", (chainId, rpcUrls) => expect(isLocalSite({ chainId, rpcUrls })).toBe(false));
});
