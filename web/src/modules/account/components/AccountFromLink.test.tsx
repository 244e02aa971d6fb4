// @vitest-environment jsdom

import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { eventually } from "../../../../test/eventually.ts";
import { render } from "../../../../test/render.tsx";

const ACCOUNT = `0x${"ab".repeat(20)}`;
const page = vi.hoisted(() => ({ query: "", wallet: { status: "none" } as { status: string; address?: string } }));
const View = ({ address }: { address: string }) => <p>{`Of ${address.toLowerCase()}`}</p>;
const Nothing = () => null;
let loaded = 0;

vi.resetModules();
vi.doMock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams(page.query), useRouter: () => ({}) }));
vi.doMock("@/modules/wallet/hooks/useWallet.ts", () => ({ useWallet: () => page.wallet }));
vi.doMock("./WatchList.tsx", () => ({ WatchList: Nothing }));
vi.doMock("./AccountView.tsx", () => {
  loaded++;
  return { AccountView: View };
});
const { AccountFromLink } = await import("./AccountFromLink.tsx");
beforeEach(() => void Object.assign(page, { query: "", wallet: { status: "none" } }));
afterAll(() => vi.resetModules());

test("without a wallet or an address there is a field, and the code that shows an account is not loaded", async () => {
  const { container, text } = await render(<AccountFromLink />);
  expect(text()).toContain("Whose account?");
  expect(container.querySelector("input")).not.toBeNull();
  expect(loaded).toBe(0);
});

test("the address of the page is shown without a wallet, and the connected account without an address", async () => {
  page.query = `address=${ACCOUNT}`;
  const named = await render(<AccountFromLink />);
  await eventually(() => expect(named.text()).toBe(`Of ${ACCOUNT}`));
  Object.assign(page, { query: "", wallet: { status: "ready", address: ACCOUNT } });
  const own = await render(<AccountFromLink />);
  await eventually(() => expect(own.text()).toBe(`Of ${ACCOUNT}`));
});
