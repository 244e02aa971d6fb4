// @vitest-environment jsdom

import type { ReactNode } from "react";
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
const Lists = ({ children }: { children: ReactNode }) => <div>{children}</div>;

vi.resetModules();
vi.doMock("@/modules/wallet/hooks/useWallet.ts", () => ({ useWallet: () => ({ ...wallet }) }));
vi.doMock("@/modules/config/SiteConfigContext.ts", () => ({
  useSiteConfig: () => ({ deployment: { peer: { loans: `0x${"1a".repeat(20)}` } } }),
}));
vi.doMock("./LoanLists.tsx", () => ({ LoanLists: Lists }));
vi.doMock("./LoanBook.tsx", () => ({ LoanBook: Book }));
vi.doMock("./LoanCredits.tsx", part("LoanCredits"));
vi.doMock("./CancelAllLoanOffers.tsx", part("CancelAllLoanOffers"));
vi.doMock("./OpenLoanText.tsx", part("OpenLoanText"));
const { LoansView } = await import("./LoansView.tsx");
beforeEach(() => void loaded.splice(0));
afterAll(() => vi.resetModules());

test("without a wallet the lists are there, and nothing is loaded that only an account or an opened offer needs", async () => {
  wallet.status = "none";
  const { text, button, click } = await render(<LoansView />);
  expect(text()).toContain("Book");
  expect(loaded).toEqual([]);
  await click(button("Open an offer from a link, a text or a file"));
  await eventually(() => expect(loaded).toEqual(["OpenLoanText"]));
});

test("what is the account’s own comes with it, also while it is being restored", async () => {
  wallet.status = "pending";
  const { text } = await render(<LoansView />);
  await eventually(() => expect(text()).toContain("LoanCreditsBookCancelAllLoanOffers"));
  expect(loaded.sort()).toEqual(["CancelAllLoanOffers", "LoanCredits"]);
});
