import { describe, expect, test } from "vitest";
import { chain, configOf, never, wallet } from "../../../test/fakeWallet.ts";
import { StayedError, switchChain } from "./switchChain.ts";

/** A wallet on chain 1 that has or adds chain 31337, and switches to it if `moves`. */
function walletOn1({ moves = true, knows = true } = {}) {
  const state = { chainId: 1, asked: [] as string[] };
  const request = async (method: string) => {
    state.asked.push(method);
    switch (method) {
      case "eth_chainId":
        return state.chainId;
      case "wallet_addEthereumChain":
        knows = true;
        return null;
      case "wallet_switchEthereumChain":
        if (!knows) throw Object.assign(new Error("Unrecognized chain ID"), { code: 4902 });
        if (moves) state.chainId = chain.id;
        return null;
    }
  };
  return { state, connector: configOf(wallet({ request })).connectors[0]! };
}

const signal = new AbortController().signal;

describe("switchChain", () => {
  test("default: and says so, in case the wallet does not", async () => {
    const { connector } = walletOn1();
    const changes: unknown[] = [];
    connector.emitter.on("change", ({ chainId }) => changes.push(chainId));
    await switchChain(connector, chain, signal);
    expect(changes).toEqual([chain.id]);
  });

  test("behavior: a chain that the wallet does not know is added first", async () => {
    const { connector, state } = walletOn1({ knows: false });
    await switchChain(connector, chain, signal);
    expect(state.chainId).toBe(chain.id);
    expect(state.asked.filter((method) => method.startsWith("wallet_"))).toEqual([
      "wallet_switchEthereumChain",
      "wallet_addEthereumChain",
      "wallet_switchEthereumChain",
    ]);
  });

  test("error: the wallet agrees and stays", async () => {
    const { connector } = walletOn1({ moves: false });
    await expect(switchChain(connector, chain, signal, 50)).rejects.toThrow(StayedError);
  });

  test("error: the wallet declines", async () => {
    const declined = Object.assign(new Error("User rejected the request."), { code: 4001 });
    const connector = configOf(wallet({ request: () => Promise.reject(declined) })).connectors[0]!;
    await expect(switchChain(connector, chain, signal)).rejects.toBe(declined);
  });

  test("error: the wallet never answers, and is no longer waited for", async () => {
    const connector = configOf(wallet({ request: never })).connectors[0]!;
    const controller = new AbortController();
    const switching = switchChain(connector, chain, controller.signal);
    controller.abort();
    await expect(switching).rejects.toThrow("abort");
  });
});
