import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds, of whatever weight, in the page or in the dialog before it. */
export async function faults(page: Page, dialog: boolean, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (dialog) axe.include("[role=dialog]");
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** What fades or slides has come to rest: axe takes a colour on its way for the one that stays. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ends = (animation: Animation) => Number.isFinite(Number(animation.effect?.getComputedTiming().endTime ?? 0));
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(ends)
        .map(({ finished }) => finished),
    );
  });

/** For people to look at. Of a page all of it, in a window that high: what is fixed to its edges then stays there. */
export async function picture(page: Page, name: string, dialog: boolean): Promise<void> {
  const size = page.viewportSize()!;
  const height = dialog ? 0 : await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
  await page.screenshot({ path: `test-results/screenshots/${name}.png` });
  await page.setViewportSize(size);
}
