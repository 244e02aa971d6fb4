// @vitest-environment jsdom

import { type Address, zeroAddress } from "viem";
import { afterAll, expect, test, vi } from "vitest";
import { render } from "../../../../test/render.tsx";
import type { Pool } from "../../pools/pool.ts";

const ME: Address = `0x${"ab".repeat(20)}`;
const OTHER: Address = `0x${"cd".repeat(20)}`;

const Nothing = () => null;
const Press = ({ label }: { label: string }) => <button type="button">{label}</button>;

vi.resetModules();
vi.doMock("@/modules/config/SiteConfigContext.ts", () => ({ useSiteConfig: () => ({ deployment: {} }) }));
vi.doMock("@/modules/wallet/hooks/useWallet.ts", () => ({ useWallet: () => ({ address: ME }) }));
vi.doMock("./PoolWrite.tsx", () => ({ PoolWrite: Press }));
vi.doMock("./CarryOut.tsx", () => ({ CarryOut: Nothing }));
vi.doMock("./SettingsForm.tsx", () => ({ SettingsForm: Nothing }));
const { RunPool } = await import("./RunPool.tsx");
afterAll(() => vi.resetModules());

/** What I can press in a pool with these roles; its only asset runs. */
async function pressable(roles: { owner?: Address; nextOwner?: Address; guardian?: Address }) {
  const info = { owner: OTHER, nextOwner: zeroAddress, guardian: zeroAddress, ...roles };
  const reserves = [{ id: 1n, symbol: "WETH", info: { stopped: false, retired: false } }];
  const pool = { snapshot: { id: 0n, info, reserves } } as unknown as Pool;
  const { container } = await render(<RunPool pool={pool} />);
  return [...container.querySelectorAll("button")].map(({ textContent }) => textContent);
}

test("a guardian can stop assets, and still can while the pool is offered to them", async () => {
  expect(await pressable({ guardian: ME })).toEqual(["Stop"]);
  expect(await pressable({ guardian: ME, nextOwner: ME })).toEqual(["Become the owner", "Stop"]);
});

test("who is offered the pool can accept it alone; its owner runs it", async () => {
  expect(await pressable({ nextOwner: ME })).toEqual(["Become the owner"]);
  expect(await pressable({ owner: ME, guardian: ME })).toEqual(["Settings", "Stops", "List an asset", "Roles"]);
});
