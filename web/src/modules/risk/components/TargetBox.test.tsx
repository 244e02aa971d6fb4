// @vitest-environment jsdom
import { maxOf } from "@weir/sdk/actions/max";
import type { Question } from "@weir/sdk/actions/obstacle";
import { advance, apply } from "@weir/sdk/actions/simulate";
import { healthFactor } from "@weir/sdk/math/health";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { describe, expect, test, vi } from "vitest";
import { render } from "../../../../test/render.tsx";
import { TargetBox } from "./TargetBox.tsx";

const [WETH, USDC] = [id(0), id(1)];
const backed = pool(
  { WETH: { position: { supplyShares: units(2, 18) * 1_000_000n, borrowShares: 0n, collateral: 0n } } },
  1n,
);
const owing = apply(backed, { type: "borrow", reserveId: USDC, assets: units(3_000, 6) });

async function box(snapshot: PoolSnapshot, question: Question) {
  const onPick = vi.fn<(assets: bigint, all: boolean) => void>();
  const page = await render(
    <TargetBox
      snapshot={snapshot}
      question={question}
      kind="backing"
      max={maxOf(snapshot, question)}
      onPick={onPick}
    />,
  );
  const input = page.container.querySelector<HTMLInputElement>("input");
  return { ...page, input, onPick, live: () => page.container.querySelector("[aria-live]")?.textContent };
}

describe("TargetBox", () => {
  test("default: a chip fills in what leads to that health factor, whenever it is mined", async () => {
    const page = await box(backed, { type: "borrow", reserveId: USDC });
    await page.click(page.button("HF 1.5"));
    const [assets] = page.onPick.mock.calls[0]!;
    for (const seconds of [0n, 600n]) {
      const after = apply(advance(backed, seconds), { type: "borrow", reserveId: USDC, assets });
      expect((healthFactor(after) as bigint) >= (3n * WAD) / 2n).toBe(true);
    }
    expect(page.live()).toMatch(/^2,766\.\d+ USDC leads to a health factor of 1\.5\.$/);
  });

  test("behavior: the field answers the way the action goes, in whatever notation", async () => {
    const page = await box(owing, { type: "repay", reserveId: USDC });
    await page.type(page.input!, "2,0");
    await page.click(page.button("Set"));
    const [assets] = page.onPick.mock.calls[0]!;
    expect((healthFactor(apply(owing, { type: "repay", reserveId: USDC, assets })) as bigint) >= 2n * WAD).toBe(true);
  });

  test("behavior: what is reached, too low, or no number is said, and fills in nothing", async () => {
    const page = await box(owing, { type: "repay", reserveId: USDC });
    for (const [text, says] of [
      ["1.1", "You are at 1.1 or above already."],
      ["0.9", "Type a health factor of at least 1: below 1 others may liquidate you."],
      ["101", "Type a health factor of at most 100."],
      ["", "Type a health factor of at least 1: below 1 others may liquidate you."],
    ] as const) {
      await page.type(page.input!, text);
      await page.click(page.button("Set"));
      expect(page.live()).toBe(says);
    }
    await page.type(page.input!, "abc");
    await page.click(page.button("Set"));
    expect(page.live()).toContain("Type a number");
    expect(page.onPick).not.toHaveBeenCalled();
  });

  test("behavior: absent where no amount changes the health factor", async () => {
    expect((await box(backed, { type: "withdraw", reserveId: WETH })).input).toBeNull();
    expect((await box(backed, { type: "supply", reserveId: WETH })).input).toBeNull();
    expect((await box(owing, { type: "withdraw", reserveId: WETH })).input).not.toBeNull();
  });
});
