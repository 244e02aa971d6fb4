// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { render } from "../../test/render.tsx";
import { WhenNear } from "./WhenNear.tsx";

const part = (
  <WhenNear waiting={<p>waiting</p>}>
    <p>the part</p>
  </WhenNear>
);

/** What the browser tells of the place; jsdom lays nothing out. */
let tell: (isIntersecting: boolean) => Promise<void>;

beforeEach(() => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(say: (entries: { isIntersecting: boolean }[]) => void) {
        tell = (isIntersecting) => act(async () => say([{ isIntersecting }]));
      }
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test("default: waits until its place is near, and stays when it is far again", async () => {
  const { text } = await render(part);
  await tell(false);
  expect(text()).toBe("waiting");
  await tell(true);
  expect(text()).toBe("the part");
});

test("behavior: a page that is printed is whole", async () => {
  const { text } = await render(part);
  await act(async () => window.dispatchEvent(new Event("beforeprint")));
  expect(text()).toBe("the part");
});

test("behavior: a browser that tells nothing of places shows it at once", async () => {
  vi.stubGlobal("IntersectionObserver", undefined);
  expect((await render(part)).text()).toBe("the part");
});
