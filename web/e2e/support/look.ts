import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** All findings of axe in the page or in its dialog, of any severity. */
export async function faults(page: Page, dialog: boolean, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (dialog) axe.include("[role=dialog]");
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Waits for animations to end: axe would measure intermediate colours. */
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

/** Shows the page in a theme, and waits until it is painted in it: axe would measure the colours of two. */
export async function inTheme(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  await settled(page);
}

/** Pixels by which the page is wider than its window; more than 0 makes it scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Screenshots at the width of a desk, of a tablet and of a phone, at none of which the page may scroll sideways. */
export async function picturesAtWidths(page: Page, name: string): Promise<void> {
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page), `pixels wider than a screen of ${width}`).toBe(0);
    await picture(page, `${name}-${width}`, false);
  }
}

/** A screenshot for review. For a page, in a window of its full height, so that fixed elements stay at its edges. */
export async function picture(page: Page, name: string, dialog: boolean): Promise<void> {
  const size = page.viewportSize()!;
  const height = dialog ? 0 : await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
  await page.screenshot({ path: `test-results/screenshots/${name}.png` });
  await page.setViewportSize(size);
}
