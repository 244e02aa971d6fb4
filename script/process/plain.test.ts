import { describe, expect, test } from "vitest";
import { plain, redact, shown } from "./plain.ts";

describe("shown", () => {
  test.each([
    ["https://eth.example/v2/SECRET", "https://eth.example/…"],
    ["https://eth.example?key=SECRET", "https://eth.example/…"],
    ["https://user:SECRET@eth.example:8545/", "https://eth.example:8545/"],
    ["wss://eth.example/ws#SECRET", "wss://eth.example/…"],
    ["eth.example/SECRET", "eth.example/…"],
    ["http://127.0.0.1:8545", "http://127.0.0.1:8545"],
    ["localhost", "localhost"],
  ])("%s", (url, expected) => expect(shown(url)).toBe(expected));
});

describe("plain", () => {
  test.each([
    ["\u001b[2J\u001b[1;1HAll is well", "All is well"],
    ["one\rtwo\u0007\u0000", "onetwo"],
    ["\u009b31mred", "red"],
    ["\u001b]0;title\u0007text", "text"],
    ["\u202egnp.exe\u200b", "gnp.exe"],
    ["lines\n\tand tabs – é ⠋ stay", "lines\n\tand tabs – é ⠋ stay"],
  ])("%j", (text, expected) => expect(plain(text)).toBe(expected));

  test("behavior: a sequence without an end does not remove the text after it", () =>
    expect(plain("\u001b]0;their words\nOur words.")).toContain("Our words."));
});

test("redact: removes escape sequences and the keys in addresses", () => {
  const error =
    "HTTP request failed.\n\nURL: https://eth.example/v2/SECRET\nDetails: \u001b[1A(wss://a:SECRET@b/c?d), done.";
  expect(redact(error)).toBe("HTTP request failed.\n\nURL: https://eth.example/…\nDetails: (wss://b/…), done.");
});
