// @vitest-environment jsdom

import { expect, test, vi } from "vitest";
import { render } from "../../../../test/render.tsx";
import type { SourceOption } from "../hooks/useSources.ts";
import { SourceField, sourceIn } from "./SourceField.tsx";

const standing = { allowed: 0n, shares: 0n, refusesChange: false };
const option = (id: bigint, pool: string | null, apy: string | null): SourceOption => ({
  ...{ id, pool, apy, text: pool ?? "Wallet", label: "", purse: { has: 5n, ...standing }, partOf: () => undefined },
});
const [wallet, deposit] = [option(0n, null, null), option(513n, "Core", "3.10%")];

test("a deposit tells what it earns until it is drawn, the wallet nothing", async () => {
  const { text, again } = await render(<SourceField sources={[wallet, deposit]} value="513" onChange={vi.fn()} />);
  expect(text()).toContain("It earns 3.10% in Core until it is drawn.");
  await again(<SourceField sources={[wallet, deposit]} value="0" onChange={vi.fn()} />);
  expect(text()).not.toContain("earns");
});

test("where there is only the wallet nothing is asked, and a source that is gone is the wallet", async () => {
  const { text } = await render(<SourceField sources={[wallet]} value="513" onChange={vi.fn()} />);
  expect(text()).toBe("");
  expect(sourceIn([wallet, deposit], "999")).toBe(wallet);
});
