import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { walletIcon, walletName } from "./walletFace.ts";

describe("walletName", () => {
  test("default", () => expect(walletName({ name: "Otter" })).toBe("Otter"));

  test("behavior: it cannot turn, hide or go on for ever", () => {
    expect(walletName({ name: "\u202eksaMateM" })).toBe("ksaMateM");
    expect(walletName({ name: "Meta\u200bMask\n\n" })).toBe("MetaMask");
    expect([...walletName({ name: "x".repeat(5_000) })]).toHaveLength(40);
  });

  test("behavior: none, or nothing that can be seen", () => {
    expect(walletName(undefined)).toBe("The wallet");
    expect(walletName({ name: "\u200b\u202e" })).toBe("The wallet");
  });

  test("behavior: no file of the web prints a connector's name unchecked", () => {
    const src = path.resolve(import.meta.dirname, "../..");
    const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) =>
      /(?<!\.test)\.tsx?$/.test(name),
    );
    const found = files.filter((name) =>
      /\bconnector\??\.(name|icon)\b|\{[^}]*\bname\b[^}]*\} = connector\b/.test(
        readFileSync(path.join(src, name), "utf8"),
      ),
    );
    expect(found).toEqual(["modules/wallet/walletFace.ts"]);
  });
});

describe("walletIcon", () => {
  test.each(["data:image/svg+xml,<svg/>", "data:image/png;base64,AAAA"])("default: %s", (icon) =>
    expect(walletIcon({ icon })).toBe(icon),
  );

  test.each([
    undefined,
    "https://tracker.example/pixel.png",
    "//tracker.example/pixel.png",
    "data:text/html,<script>",
    "javascript:alert(1)",
    ` data:image/png;base64,AAAA`,
    `data:image/png;base64,${"A".repeat(400_000)}`,
  ])("behavior: none for %.40s", (icon) => expect(walletIcon({ icon })).toBeUndefined());
});
