// @vitest-environment jsdom

import { MARGIN } from "@weir/sdk/orders/dealPayout";
import { choicesOf, dealRolesOf, dealTurn } from "@weir/sdk/orders/dealTurn";
import { newAd } from "@weir/sdk/orders/newAd";
import { type Address, getAddress, zeroAddress } from "viem";
import { expect, test, vi } from "vitest";
import { render } from "../../../../test/render.tsx";
import { DealActions } from "./DealActions.tsx";

vi.mock("../hooks/useDesk.ts", () => ({ usePeer: () => ({ desk: `0x${"de".repeat(20)}` }) }));
vi.mock("./DeskSteps.tsx", () => ({
  DeskSteps: ({ calls, label }: { calls: unknown[]; label: string }) => (
    <button type="button" disabled={calls.length === 0}>
      {label}
    </button>
  ),
}));

const [MAKER, TAKER] = [getAddress(`0x${"a1".repeat(20)}`), getAddress(`0x${"b2".repeat(20)}`)];
const token = { token: MAKER, symbol: "USDC", decimals: 6, isListed: true };
const CLOCK = 1_000_000n;

/** What a maker who sells sees of a deal that is marked as paid, and was not seen in it. */
async function paid({
  now,
  autoRelease = true,
  arbiter = zeroAddress,
}: {
  now: bigint;
  autoRelease?: boolean;
  arbiter?: Address;
}) {
  const ad = newAd({
    ...{ maker: MAKER, taker: TAKER, epoch: 0n, now: 1n, makerSells: true, token: token.token, total: 1_000_000n },
    ...{ termsHash: `0x${"9c".repeat(32)}`, autoRelease, arbiter },
  });
  const deal = { ad, taker: TAKER, amount: 1_000_000n, number: 0n };
  const progress = {
    stage: "paid",
    seen: false,
    clock: CLOCK,
    round: 0,
    arbiter: zeroAddress,
    arbiterFee: 0n,
  } as const;
  const turn = dealTurn(deal, progress, now);
  const choices = choicesOf(turn, dealRolesOf(deal, progress, MAKER));
  const page = await render(
    <DealActions id="0x" deal={deal} token={token} choices={choices} phase={turn.phase} side="seller" />,
  );
  const items = [...page.container.querySelectorAll<HTMLElement>("[data-choice]")];
  return { ...page, items, confirm: items.find(({ dataset }) => dataset.choice === "confirm")! };
}

test("a maker who confirms after the seller's time lets anyone release: it says so, comes last, and has to be ticked", async () => {
  const { items, confirm, button, click } = await paid({ now: CLOCK + MARGIN + 1n });
  expect(items.map(({ dataset }) => dataset.choice)).toEqual(["release", "dispute", "claim", "confirm"]);
  expect(confirm.textContent).toContain("anyone can give the tokens to the buyer at once");
  expect(confirm.textContent).toContain("say “No money has come” instead");
  expect(button("Say that I am here").disabled).toBe(true);
  expect(button("No money has come").disabled).toBe(false);
  await click(confirm.querySelector("input")!);
  expect(button("Say that I am here").disabled).toBe(false);
});

test("until the last second of the margin a confirmation makes silence release, which it says", async () => {
  const { items, confirm, button } = await paid({ now: CLOCK + MARGIN });
  expect(items[0]!.dataset.choice).toBe("confirm");
  expect(confirm.textContent).toContain("your silence gives the tokens away");
  expect(button("Say that I am here").disabled).toBe(false);
});

test("where silence never releases, a confirmation gives nothing away", async () => {
  const { confirm } = await paid({ now: CLOCK + MARGIN + 1n, autoRelease: false });
  expect(confirm.textContent).toContain("The buyer then knows that you are there.");
  expect(confirm.querySelector("input")).toBeNull();
});

test("what a dispute leads to depends on whether anybody decides it", async () => {
  const noteOf = ({ items }: Awaited<ReturnType<typeof paid>>) =>
    items.find(({ dataset }) => dataset.choice === "dispute")!.textContent;
  expect(noteOf(await paid({ now: CLOCK }))).toContain(
    "Nobody decides then: only both of you together can end the deal",
  );
  expect(noteOf(await paid({ now: CLOCK, arbiter: `0x${"c3".repeat(20)}` }))).toContain(
    "The arbiter decides, or you agree.",
  );
});
