// @vitest-environment jsdom

import { afterAll, expect, test, vi } from "vitest";
import { eventually } from "../../../../test/eventually.ts";
import { render } from "../../../../test/render.tsx";

const Nothing = () => null;
const Watch = () => <p>Watching</p>;
let loaded = 0;

vi.resetModules();
vi.doMock("@/modules/config/SiteConfigContext.ts", () => ({ useSiteConfig: () => ({ chainId: 1 }) }));
vi.doMock("@/modules/wallet/hooks/useWallet.ts", () => ({ useWallet: () => ({ status: "none" }) }));
vi.doMock("@/modules/pools/hooks/usePools.ts", () => ({ usePools: () => [] }));
vi.doMock("./AddAlert.tsx", () => ({ AddAlert: Nothing }));
vi.doMock("./RuleList.tsx", () => ({ RuleList: Nothing }));
vi.doMock("./AlertWatch.tsx", () => {
  loaded++;
  return { AlertWatch: Watch };
});
const { AlertsView } = await import("./AlertsView.tsx");
const { AlertHost } = await import("./AlertHost.tsx");
const { addRule } = await import("../alertStore.ts");
afterAll(() => {
  localStorage.clear();
  vi.resetModules();
});

test("what watches is loaded with the first alert, not with the page", async () => {
  const { text } = await render(
    <>
      <AlertsView />
      <AlertHost />
    </>,
  );
  expect(text()).toContain("Nothing has crossed");
  expect(loaded).toBe(0);
  addRule({ id: "1", kind: "stale", reserve: `0x${"01".repeat(32)}` });
  await eventually(() => expect(text()).toContain("Watching"));
});
