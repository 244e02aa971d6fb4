// @vitest-environment jsdom

import type { SiteConfig } from "@weir/sdk/deployments/site";
import { act, type ReactNode, useState } from "react";
import { afterAll, expect, test, vi } from "vitest";
import { eventually } from "../../../test/eventually.ts";

const { loading, arrive } = vi.hoisted(() => {
  let arrive = (_: SiteConfig) => {};
  const loading = new Promise<SiteConfig>((resolve) => {
    arrive = resolve;
  });
  return { loading, arrive };
});
vi.mock("../config/loadSite.ts", () => ({ loadSite: () => loading }));
// Test files share their modules: this one replaces one.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { Providers } = await import("./Providers.tsx");
const { WhenReady } = await import("../config/WhenReady.tsx");
const { render } = await import("../../../test/render.tsx");

const zero = `0x${"00".repeat(20)}` as const;
const site: SiteConfig = {
  ...{
    chainId: 1,
    chainName: "Test",
    blockTime: 12_000,
    rpcUrls: ["http://127.0.0.1:9"],
    indexerUrl: "http://127.0.0.1:9",
  },
  deployment: { chainId: 1, startBlock: 1, lendingPools: zero, lens: zero, pools: [], faucets: [], feeds: [] },
};

function Menu() {
  const [open, setOpen] = useState(false);
  return (
    <button type="button" onClick={() => setOpen(true)}>
      {open ? "Opened" : "Closed"}
    </button>
  );
}

const page = (problem: ReactNode) => (
  <>
    <Menu />
    {problem}
    <WhenReady fallback={<p>waits</p>}>
      <p>ready</p>
    </WhenReady>
  </>
);

test("behavior: what was opened before the configuration came stays open", async () => {
  const { text, click, button } = await render(<Providers>{page}</Providers>);
  await click(button("Closed"));
  expect(text()).toBe("Openedwaits");
  await act(async () => arrive(site));
  await eventually(() => expect(text()).toBe("Openedready"));
});
