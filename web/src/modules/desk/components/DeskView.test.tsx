// @vitest-environment jsdom

import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { eventually } from "../../../../test/eventually.ts";
import { render } from "../../../../test/render.tsx";

const wallet = vi.hoisted(() => ({ status: "none" }));
/** The later parts whose code was asked for. */
const loaded: string[] = [];
const part = (name: string) => () => {
  loaded.push(name);
  return { [name]: () => <p>{name}</p> };
};
const Book = () => <p>Book</p>;

vi.resetModules();
vi.doMock("@/modules/wallet/hooks/useWallet.ts", () => ({ useWallet: () => ({ ...wallet }) }));
vi.doMock("@/modules/config/SiteConfigContext.ts", () => ({
  useSiteConfig: () => ({ deployment: { peer: { desk: `0x${"de".repeat(20)}` } } }),
}));
vi.doMock("../hooks/useDeskQuery.ts", () => ({ useDeskQuery: () => [{ deal: null, make: null }, () => {}] }));
vi.doMock("./OfferBook.tsx", () => ({ OfferBook: Book }));
vi.doMock("./DeskOwn.tsx", part("DeskOwn"));
vi.doMock("./DeskAccount.tsx", part("DeskAccount"));
vi.doMock("./OpenFromText.tsx", part("OpenFromText"));
const { DeskView } = await import("./DeskView.tsx");
beforeEach(() => void loaded.splice(0));
afterAll(() => vi.resetModules());

test("without a wallet the list is there, and nothing is loaded that only an account or an opened offer needs", async () => {
  wallet.status = "none";
  const { text, button, click } = await render(<DeskView />);
  expect(text()).toContain("Book");
  expect(loaded).toEqual([]);
  await click(button("Open an offer from a link, a text or a file"));
  await eventually(() => expect(loaded).toEqual(["OpenFromText"]));
});

test("what is the account’s own comes with it, also while it is being restored", async () => {
  wallet.status = "pending";
  const { text } = await render(<DeskView />);
  await eventually(() => expect(text()).toContain("DeskOwnBookDeskAccount"));
  expect(loaded).toEqual(["DeskOwn", "DeskAccount"]);
});
