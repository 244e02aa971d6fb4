import { describe, expect, test } from "vitest";
import { networkWords } from "./networkWords.ts";
import { readOwnUrl } from "./ownUrl.ts";

const words = networkWords.url;

describe("readOwnUrl", () => {
  test.each([
    ["http://127.0.0.1:8545", "http://127.0.0.1:8545"],
    [" http://localhost:8545/ ", "http://localhost:8545"],
    ["https://node.example/v3/key?x=1#y", "https://node.example/v3/key?x=1"],
    ['"HTTPS://Node.Example"', "https://node.example"],
  ])("default: %s", (typed, url) => expect(readOwnUrl(typed)).toEqual({ url }));

  test("behavior: nothing typed is no problem", () => expect(readOwnUrl("  ")).toBeNull());

  test.each([
    ["127.0.0.1:8545", words.scheme("127.0.0.1:8545")],
    ["javascript:alert(1)", words.invalid],
    ["http://", words.invalid],
    ["wss://node.example", words.websocket],
    ["http://192.168.0.2:8545", words.plain("192.168.0.2:8545")],
    ["http://127.0.0.1.evil.example", words.plain("127.0.0.1.evil.example")],
    ["https://me:secret@node.example", words.login],
  ])("error: %s", (typed, problem) => expect(readOwnUrl(typed)).toEqual({ problem }));
});
