import { afterEach, describe, expect, test, vi } from "vitest";
import { copyText } from "./copyText.ts";

afterEach(() => vi.unstubAllGlobals());

/** A document whose "copy" command works, or does not. */
function documentThat(copies: boolean) {
  const target = new EventTarget();
  const clipboard: string[] = [];
  vi.stubGlobal("document", {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    execCommand: (command: string) => {
      if (!copies || command !== "copy") return false;
      const data = { setData: (_: string, text: string) => clipboard.push(text) };
      return target.dispatchEvent(Object.assign(new Event("copy"), { clipboardData: data }));
    },
  });
  return clipboard;
}

describe("copyText", () => {
  test("default", async () => {
    const texts: string[] = [];
    vi.stubGlobal("navigator", { clipboard: { writeText: async (text: string) => void texts.push(text) } });
    expect(await copyText("0xab")).toBe(true);
    expect(texts).toEqual(["0xab"]);
  });

  test("behavior: over plain http, where there is no navigator.clipboard", async () => {
    vi.stubGlobal("navigator", {});
    const clipboard = documentThat(true);
    expect(await copyText("0xab")).toBe(true);
    expect(clipboard).toEqual(["0xab"]);
  });

  test("error: refused both ways", async () => {
    vi.stubGlobal("navigator", { clipboard: { writeText: () => Promise.reject(new Error("NotAllowedError")) } });
    documentThat(false);
    expect(await copyText("0xab")).toBe(false);
  });
});
