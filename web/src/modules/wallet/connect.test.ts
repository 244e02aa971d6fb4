import { beforeEach, describe, expect, test } from "vitest";
import { ACCOUNT, answerable, configOf, never, wallet } from "../../../test/fakeWallet.ts";
import { attempt, cancelConnecting, connectTo } from "./connect.ts";

beforeEach(cancelConnecting);

const failsWith = (code: number) => async () => {
  throw Object.assign(new Error("refused by the wallet"), { code });
};

describe("connectTo", () => {
  test("default", async () => {
    const config = configOf(wallet());
    await connectTo(config, config.connectors[0]!);
    expect(config.state.status).toBe("connected");
    expect([...config.state.connections.values()][0]?.accounts).toEqual([ACCOUNT]);
    expect(attempt.get()).toBe(null);
  });

  test("behavior: a wallet that does not answer is waited for until it is cancelled", async () => {
    const config = configOf(wallet({ accounts: never }));
    const [otter] = config.connectors;
    const connecting = connectTo(config, otter!);
    expect(attempt.get()).toEqual({ connector: otter, problem: null });
    cancelConnecting();
    await connecting;
    expect(attempt.get()).toBe(null);
    expect(config.state.status, "wagmi does not wait on either").toBe("disconnected");
  });

  test("behavior: what a wallet answers after its cancellation does not connect it", async () => {
    const { promise, answer } = answerable<readonly string[]>();
    const config = configOf(wallet({ accounts: () => promise }), wallet({ name: "Heron" }));
    const [otter, heron] = config.connectors;
    const connecting = connectTo(config, otter!);
    await connectTo(config, heron!);
    answer([ACCOUNT]);
    await connecting;
    expect(config.state.current).toBe(heron!.uid);
    expect(config.state.connections.size).toBe(1);
    expect(attempt.get()).toBe(null);
  });

  test.each([
    [4001, "You declined the request in Otter."],
    [-32002, "Otter still has an earlier request open."],
  ])("error: %i is shown, and the wallet can be asked again", async (code, sentence) => {
    const answers = [failsWith(code), async () => [ACCOUNT]];
    const config = configOf(wallet({ accounts: () => answers.shift()!() }));
    const [otter] = config.connectors;
    await connectTo(config, otter!);
    expect(attempt.get()?.problem?.sentence).toBe(sentence);
    expect(config.state.status).toBe("disconnected");
    await connectTo(config, otter!);
    expect(config.state.status).toBe("connected");
  });

  test("error: no account", async () => {
    const config = configOf(wallet({ accounts: async () => [] }));
    await connectTo(config, config.connectors[0]!);
    expect(attempt.get()?.problem?.sentence).toBe("Otter answered without an account.");
    expect(config.state.status).toBe("disconnected");
  });
});
