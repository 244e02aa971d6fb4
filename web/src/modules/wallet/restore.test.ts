import { beforeEach, describe, expect, test } from "vitest";
import { configOf, never, wallet } from "../../../test/fakeWallet.ts";
import { restore, restoring } from "./restore.ts";

beforeEach(() => restoring.set(true));

const yes = async () => true;
const broken = () => {
  throw new SyntaxError("Unexpected token");
};

describe("restore", () => {
  test("default: the wallet that is still connected", async () => {
    const config = configOf(wallet(), wallet({ name: "Heron", isAuthorized: yes }));
    await restore(config);
    expect(config.state.current).toBe(config.connectors[1]!.uid);
    expect(restoring.get()).toBe(false);
  });

  test.each([
    ["never says whether it is connected", wallet({ isAuthorized: never })],
    ["never connects again", wallet({ isAuthorized: yes, accounts: never })],
    ["throws at once", wallet({ isAuthorized: broken })],
    ["fails", wallet({ isAuthorized: async () => broken() })],
  ])("error: a wallet that %s does not block the restoration", async (_, otter) => {
    const config = configOf(otter, wallet({ name: "Heron", isAuthorized: yes }));
    await restore(config, 20);
    expect(config.state.current).toBe(config.connectors[1]!.uid);
    expect(config.state.status).toBe("connected");
    expect(restoring.get()).toBe(false);
  });

  test("error: none answers, and one can be picked", async () => {
    const config = configOf(wallet({ isAuthorized: never }));
    await restore(config, 20);
    expect(config.state.status).toBe("disconnected");
    expect(restoring.get()).toBe(false);
  });
});
