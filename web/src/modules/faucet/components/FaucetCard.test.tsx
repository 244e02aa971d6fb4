// @vitest-environment jsdom

import { pool, units } from "@weir/sdk/test/marketFixture";
import { expect, test, vi } from "vitest";
import { render } from "../../../../test/render.tsx";
import type { Faucet } from "../faucetCall.ts";
import { FaucetCard } from "./FaucetCard.tsx";

const me = `0x${"ee".repeat(20)}` as const;
const ether = vi.fn<() => bigint | undefined>();
vi.mock("@/modules/chain/hooks/useEther.ts", () => ({ useEther: () => ether() }));
vi.mock("@/modules/wallet/hooks/useWallet.ts", () => ({ useWallet: () => ({ status: "ready", address: me }) }));
vi.mock("../hooks/useFaucet.ts", () => ({ useFaucet: () => ({ state: { stage: "idle" }, turnOn: vi.fn() }) }));

const weth = pool().reserves[0]!;
const card = (kind: Faucet["kind"]) => {
  const faucet = { token: weth.info.token, symbol: "WETH", kind, amount: `${units(1, 18)}` };
  return render(<FaucetCard faucet={faucet} reserve={weth} />);
};

test("default: enough ether for one, too little for ten and their fee", async () => {
  ether.mockReturnValue(units(10, 18));
  const { button, text } = await card("wrap");
  expect(button("Wrap 1 ETH").disabled).toBe(false);
  expect(button("Wrap 10 ETH").disabled).toBe(true);
  expect(text()).not.toContain("too little");
});

test("behavior: too little ether is shown before the wallet is asked", async () => {
  ether.mockReturnValue(units(0.5, 18));
  const wrap = await card("wrap");
  expect(wrap.button("Wrap 1 ETH").disabled).toBe(true);
  expect(wrap.text()).toContain("Your wallet holds 0.5 ETH, too little to wrap 1 ETH and pay the network’s fee.");

  ether.mockReturnValue(0n);
  const drip = await card("drip");
  expect(drip.button("Get 1 WETH").disabled).toBe(true);
  expect(drip.text()).toContain("Your wallet holds 0 ETH, too little for the network’s fee.");
});
