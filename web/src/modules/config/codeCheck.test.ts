import { derived } from "@weir/sdk/deployments/derived";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { afterEach, describe, expect, test, vi } from "vitest";
import { requireOwnContracts } from "./codeCheck.ts";
import { isDerived } from "./isDerived.ts";

const stranger = `0x${"ab".repeat(20)}` as const;
const siteOf = (deployment: Partial<SiteConfig["deployment"]> = {}): SiteConfig =>
  ({
    chainId: 1,
    rpcUrls: ["https://rpc.example"],
    deployment: { ...derived, ...deployment },
  }) as SiteConfig;

/** A node of that chain with the same code at every address. */
const nodeSays = (code: string) =>
  vi.fn<typeof fetch>(async (_, init) => {
    const calls = [JSON.parse(String(init?.body))].flat() as { id: number; method: string }[];
    return Response.json(
      calls.map(({ id, method }) => ({ jsonrpc: "2.0", id, result: method === "eth_chainId" ? "0x1" : code })),
    );
  });

afterEach(() => vi.unstubAllGlobals());

describe("requireOwnContracts", () => {
  test("default: at the derived addresses no node is asked", async () => {
    const asked = nodeSays("0x");
    vi.stubGlobal("fetch", asked);
    await requireOwnContracts(siteOf());
    expect(asked).not.toHaveBeenCalled();
  });

  test.each(["lendingPools", "lens"] as const)("error: another %s, with other code", async (name) => {
    vi.stubGlobal("fetch", nodeSays("0x6001"));
    const site = siteOf({ [name]: stranger });
    expect(isDerived(site)).toBe(false);
    await expect(requireOwnContracts(site)).rejects.toThrow(/are not those that this site was built for/);
  });

  test.each(["desk", "lens", "loans"] as const)(
    "error: another %s between two persons, with other code",
    async (name) => {
      vi.stubGlobal("fetch", nodeSays("0x6001"));
      const site = siteOf({ peer: { ...derived.peer, [name]: stranger } });
      expect(isDerived(site)).toBe(false);
      await expect(requireOwnContracts(site)).rejects.toThrow(stranger);
    },
  );

  test("behavior: without a desk there is none to check, and none is named", async () => {
    expect(isDerived(siteOf({ peer: undefined }))).toBe(true);
    vi.stubGlobal("fetch", nodeSays("0x6001"));
    const { message } = await requireOwnContracts(siteOf({ peer: undefined, lens: stranger })).catch((error) => error);
    expect(message).not.toContain("desk");
  });

  test("error: another core, and no node to ask", async () => {
    vi.stubGlobal(
      "fetch",
      vi.fn(() => Promise.reject(new TypeError("fetch failed"))),
    );
    await expect(requireOwnContracts(siteOf({ lendingPools: stranger }))).rejects.toThrow(
      /no node of chain 1 answers at https:\/\/rpc\.example/,
    );
  });
});
