import net, { type AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { freePort, host, readPort, requireFreePorts } from "./ports.ts";

describe("readPort", () => {
  test("default: the fallback when unset or empty", () => {
    expect(readPort("WEB_PORT", 3000, {})).toBe(3000);
    expect(readPort("WEB_PORT", 3000, { WEB_PORT: "" })).toBe(3000);
  });

  test("behavior: the variable's port", () => {
    expect(readPort("WEB_PORT", 3000, { WEB_PORT: "3001" })).toBe(3001);
    expect(readPort("WEB_PORT", 3000, { WEB_PORT: "65535" })).toBe(65535);
  });

  test.each(["0", "65536", "-1", "80.5", "0x50", "1e3", "web"])("error: %s is not a port", (value) => {
    expect(() => readPort("WEB_PORT", 3000, { WEB_PORT: value })).toThrow(`WEB_PORT=${value} is not a port`);
  });
});

describe("requireFreePorts", () => {
  const servers: net.Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  async function occupy(address: string | undefined): Promise<number> {
    const server = net.createServer();
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, address, resolve));
    return (server.address() as AddressInfo).port;
  }

  test("default: free ports pass, and stay free", async () => {
    const wanted = [{ part: "the web", variable: "WEB_PORT", port: await freePort() }];
    await requireFreePorts(wanted);
    await requireFreePorts(wanted);
  });

  test.each([
    ["127.0.0.1", "127.0.0.1"],
    ["every IPv4 address", "0.0.0.0"],
    ["every address", undefined],
  ])("error: in use on %s", async (_title, address) => {
    const port = await occupy(address);
    await expect(requireFreePorts([{ part: "the web", variable: "WEB_PORT", port }])).rejects.toThrow(
      new RegExp(`Port ${port} for the web is in use.*WEB_PORT=\\d+`),
    );
  });

  test("error: all that are in use are named at once", async () => {
    const [first, second] = [await occupy(host), await occupy(host)];
    const check = requireFreePorts([
      { part: "Anvil", variable: "ANVIL_PORT", port: first },
      { part: "the web", variable: "WEB_PORT", port: second },
    ]);
    await expect(check).rejects.toThrow(new RegExp(`Port ${first} for Anvil.*\\nPort ${second} for the web`));
  });

  test("error: two parts request one port", async () => {
    const port = await freePort();
    const check = requireFreePorts([
      { part: "Anvil", variable: "ANVIL_PORT", port },
      { part: "the web", variable: "WEB_PORT", port },
    ]);
    await expect(check).rejects.toThrow("requested twice, by Anvil (ANVIL_PORT) and by the web (WEB_PORT)");
  });
});
