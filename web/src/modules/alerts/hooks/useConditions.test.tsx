// @vitest-environment jsdom

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { afterAll, expect, test, vi } from "vitest";
import { eventually } from "../../../../test/eventually.ts";
import { render } from "../../../../test/render.tsx";
import type { AlertRule } from "../alertRules.ts";

let loaded = 0;
vi.resetModules();
vi.doMock("wagmi", () => ({ useClient: () => ({}) }));
vi.doMock("@/modules/config/SiteConfigContext.ts", () => ({ useSiteConfig: () => ({}) }));
vi.doMock("../readConditions.ts", () => {
  loaded++;
  return { readConditions: async (_: unknown, rules: AlertRule[]) => new Map(rules.map(({ id }) => [id, []])) };
});
const { useConditions } = await import("./useConditions.ts");
afterAll(() => vi.resetModules());

const Watched = ({ rules }: { rules: AlertRule[] }) => <p>{`${useConditions(rules)?.size ?? "none"} watched`}</p>;
const shown = (rules: AlertRule[]) => (
  <QueryClientProvider client={new QueryClient()}>
    <Watched rules={rules} />
  </QueryClientProvider>
);

test("whoever watches nothing does not load the maths of what could be watched", async () => {
  const { text } = await render(shown([]));
  expect(text()).toBe("none watched");
  expect(loaded).toBe(0);
});

test("the first alert brings it", async () => {
  const rule = { id: "1", kind: "stale", reserve: "0x01" } as unknown as AlertRule;
  const { text } = await render(shown([rule]));
  await eventually(() => expect(text()).toBe("1 watched"));
  expect(loaded).toBe(1);
});
