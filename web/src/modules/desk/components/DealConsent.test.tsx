// @vitest-environment jsdom

import { newAd } from "@weir/sdk/orders/newAd";
import { DAY } from "@weir/sdk/orders/orderFields";
import { orderText } from "@weir/sdk/orders/orderText";
import { useState } from "react";
import { type Address, getAddress, zeroAddress } from "viem";
import { afterAll, expect, test, vi } from "vitest";
import { dateTime } from "@/lib/format/time.ts";
import { render } from "../../../../test/render.tsx";

const [SELLER, BUYER, DESK, USDC, ARBITER] = ["a1", "b2", "de", "c3", "d4"].map((byte) =>
  getAddress(`0x${byte.repeat(20)}`),
) as [Address, Address, Address, Address, Address];
const ID = `0x${"1d".repeat(32)}` as const;
const NOW = 1_000_000n;

/** Like the real one, it remembers that it was done. */
function Steps({ label }: { label: string }) {
  const [isDone, setDone] = useState(false);
  return isDone ? (
    <p>Done.</p>
  ) : (
    <button type="button" onClick={() => setDone(true)}>
      {label}
    </button>
  );
}

vi.resetModules();
vi.doMock("@/modules/config/SiteConfigContext.ts", () => ({ useSiteConfig: () => ({ chainId: 1 }) }));
vi.doMock("@/modules/wallet/hooks/useWallet.ts", () => ({ useWallet: () => ({ address: SELLER, status: "ready" }) }));
vi.doMock("@/modules/offers/hooks/useSignOrder.ts", () => ({
  useSignOrder: () => ({ sign: async () => "0x5a", busy: false, problem: null }),
}));
vi.doMock("@/modules/offers/components/OrderSteps.tsx", () => ({ OrderSteps: Steps }));
vi.doMock("../hooks/useDesk.ts", () => ({ usePeer: () => ({ desk: DESK }), useEpoch: () => 0n }));
const { DealConsent } = await import("./DealConsent.tsx");
afterAll(() => vi.resetModules());

const ad = newAd({
  ...{ maker: SELLER, taker: BUYER, epoch: 0n, now: 1n, makerSells: true, token: USDC, total: 100n },
  termsHash: `0x${"9c".repeat(32)}`,
});
const deal = { ad, taker: BUYER, amount: 100n, number: 0n };
const token = { token: USDC, symbol: "USDC", decimals: 0, isListed: true };

const consent = (now: bigint, round = 0) => {
  const progress = { seen: true, clock: NOW, round, arbiter: zeroAddress, arbiterFee: 0n };
  return (
    <DealConsent id={ID} deal={deal} progress={{ ...progress, stage: "disputed" }} token={token} isParty now={now} />
  );
};
const shown = async () => {
  const page = await render(consent(NOW));
  const field = (at: number) => page.container.querySelectorAll<HTMLInputElement>("input")[at]!;
  return { ...page, share: field(0) };
};

test("a signature holds until the time that was signed, however late it is read", async () => {
  const { type, share, click, button, again, text } = await shown();
  await type(share, "60");
  await click(button("Sign the split"));
  const until = `it can be carried out until ${dateTime(Number(NOW + 7n * DAY))}.`;
  expect(text()).toContain(until);
  await again(consent(NOW + DAY));
  expect(text()).toContain(until);
});

test("an appointment that was carried out is done with; a split is not, and neither is one that is being typed", async () => {
  const { container, type, share, click, button, again, text } = await shown();
  const arbiter = container.querySelectorAll<HTMLInputElement>("input")[1]!;
  const signed = "it can be carried out until";
  await type(arbiter, ARBITER);
  await click(button("Sign for this arbiter"));
  expect(text()).toContain(signed);
  await type(share, "60");
  await again(consent(NOW, 1));
  expect(text()).not.toContain(signed);
  expect([share.isConnected, share.value, arbiter.value]).toEqual([true, "60", ""]);
  await click(button("Sign the split"));
  await again(consent(NOW, 2));
  expect(text()).toContain(signed);
});

test("after one text of the other side another can be carried out", async () => {
  const { container, click, button, text } = await shown();
  const area = container.querySelector("textarea")!;
  const paste = async (value: string) => {
    const { act } = await import("react");
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, value);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
  };
  const signed = { chainId: 1, contract: DESK, signature: "0x5a" } as const;
  const base = { deal: ID, epoch: 0n, deadline: NOW + DAY };
  await paste(orderText({ ...signed, kind: "appointment", order: { ...base, round: 0n, arbiter: ARBITER, fee: 0n } }));
  await click(button("Carry it out"));
  expect(text()).toContain("Done.");
  await paste(orderText({ ...signed, kind: "agreement", order: { ...base, buyerAmount: 60n } }));
  expect(text()).toContain("The buyer gets 60 USDC, the seller 40 USDC.");
  expect(button("Carry it out")).toBeDefined();
});
