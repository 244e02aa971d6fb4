import { type BrowserContext, test as base, expect } from "@playwright/test";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { webOut } from "@weir/stack/web-build";
import type { Address } from "viem";
import { serveSite } from "../../serve/serveSite.ts";
import { type App, appOf } from "./app.ts";
import { holdClock, letClockRun } from "./chainClock.ts";
import { installWallet, type TestWallet } from "./injectedWallet.ts";
import { browse, type Keyed, keyed, type Person } from "./person.ts";
import { otherPort, siteConfig, siteUrl } from "./siteUnderTest.ts";
import { freshAccount } from "./testClient.ts";

const here = new Set(["127.0.0.1", "localhost"]);
const inside = new Set(["data:", "blob:"]);

type Fixtures = {
  app: App;
  /** Exclusive to this test: tests share a chain, but no accounts. */
  account: Address;
  /** A browser wallet with that account; only in tests that request the fixture. */
  wallet: TestWallet;
  /** Serves the site with another config.json until the test ends, and returns its URL. */
  toldOtherwise: (change: Partial<SiteConfig>) => Promise<string>;
  /** For every page of every test: no request may leave this machine, and every error fails the test. */
  watch: {
    allow: (error: RegExp) => void;
    /** Violations of the site's Content Security Policy; a test that provokes one removes it. */
    violations: string[];
    /** Watches another browser as well. */
    also: (context: BrowserContext) => void;
  };
  /** Opens a page in a browser of its own, for a funded account of its own. It is closed when the test ends. */
  person: (path: string, who?: Keyed) => Promise<Person>;
};

/** Of a worker, for all its tests. */
type WorkerFixtures = {
  /** Only a chain that mines on demand has a clock that can be held. */
  clock: undefined;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  clock: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright finds a fixture's needs in the pattern
    async ({}, use) => {
      const isHeld = (await siteConfig()).blockTime === 0;
      if (isHeld) await holdClock();
      await use(undefined);
      if (isHeld) await letClockRun();
    },
    { scope: "worker", auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: see above
  baseURL: async ({}, use) => use(siteUrl()),
  // biome-ignore lint/correctness/noEmptyPattern: see above
  account: async ({}, use) => use(await freshAccount()),
  wallet: async ({ page, account }, use) => use(await installWallet(page, account)),
  app: async ({ page }, use) => use(appOf(page)),
  // biome-ignore lint/correctness/noEmptyPattern: see above
  toldOtherwise: async ({}, use) => {
    let end: (() => Promise<void>) | undefined;
    await use(async (change) => {
      end = await serveSite(webOut, otherPort(), { ...(await siteConfig()), ...change }, []);
      return `http://127.0.0.1:${otherPort()}`;
    });
    await end?.();
  },
  watch: [
    async ({ context }, use) => {
      const away: string[] = [];
      const errors: string[] = [];
      const violations: string[] = [];
      const allowed: RegExp[] = [];
      const look = (url: string) => {
        const { protocol, hostname } = new URL(url);
        if (!inside.has(protocol) && !here.has(hostname)) away.push(url);
      };
      const also = (one: BrowserContext) => {
        one.on("request", (request) => look(request.url()));
        one.on("page", (page) => page.on("websocket", (socket) => look(socket.url())));
        one.on("weberror", (error) => errors.push(error.error().message));
        one.on("console", (message) => {
          if (/Content Security Policy|Trusted ?(Type|HTML|Script)|Permissions-Policy/i.test(message.text()))
            violations.push(message.text());
          else if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`.trim());
        });
      };
      also(context);
      await use({ allow: (pattern) => allowed.push(pattern), violations, also });
      expect(away, "requests that left the machine").toEqual([]);
      expect(violations, "violations of the site's own policy").toEqual([]);
      const unexpected = errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
      expect(unexpected, "errors on the page").toEqual([]);
    },
    { auto: true },
  ],
  person: async ({ browser, baseURL, watch }, use) => {
    const contexts: BrowserContext[] = [];
    const onOpen = (context: BrowserContext) => {
      contexts.push(context);
      watch.also(context);
    };
    await use(async (path, who) => browse(browser, who ?? (await keyed()), { baseURL: baseURL!, path, onOpen }));
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };
