// @vitest-environment jsdom
import { act } from "react";
import type { Address } from "viem";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { SENT, writeStored } from "@/lib/storage.ts";
import { render } from "../../../../test/render.tsx";

const connected = vi.fn<() => Address | undefined>();
vi.mock("@/modules/wallet/hooks/useWallet.ts", () => ({ useWallet: () => ({ address: connected() }) }));
// Test files share modules.
vi.resetModules();
const { WhenActing } = await import("./WhenActing.tsx");
afterAll(() => vi.resetModules());
afterEach(() => writeStored(SENT, null));

const shown = () => render(<WhenActing>tray</WhenActing>);
const transaction = '[{"first":"0x1"}]';

test("default: nothing for who only looks, and for a connected account its children", async () => {
  connected.mockReturnValue(undefined);
  expect((await shown()).text()).toBe("");
  connected.mockReturnValue(`0x${"ee".repeat(20)}`);
  expect((await shown()).text()).toBe("tray");
});

test("behavior: what was sent before is told of before the account is connected again", async () => {
  connected.mockReturnValue(undefined);
  writeStored(SENT, transaction);
  expect((await shown()).text()).toBe("tray");
});

test("behavior: another tab sends something", async () => {
  connected.mockReturnValue(undefined);
  const page = await shown();
  writeStored(SENT, transaction);
  await act(async () => void dispatchEvent(new StorageEvent("storage", { key: SENT })));
  expect(page.text()).toBe("tray");
});
