// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest";
import { eventually } from "../../test/eventually.ts";
import { keepTitleMarked, marked, titleMark } from "./titleMark.ts";

afterEach(() => titleMark.set(""));

test("default: the mark stands before every title, and goes", async () => {
  document.head.innerHTML = "<title>Markets · Weir</title>";
  const stop = keepTitleMarked();
  titleMark.set("(2) ");
  expect(document.title).toBe("(2) Markets · Weir");
  document.title = "Faucet · Weir";
  await eventually(() => expect(document.title).toBe("(2) Faucet · Weir"));
  titleMark.set("(3) ");
  expect(document.title).toBe("(3) Faucet · Weir");
  stop();
  expect(document.title).toBe("Faucet · Weir");
});

test("behavior: an earlier mark is replaced, not repeated", () => {
  titleMark.set("(1) ");
  expect(marked(marked("USDC · Weir"))).toBe("(1) USDC · Weir");
});
