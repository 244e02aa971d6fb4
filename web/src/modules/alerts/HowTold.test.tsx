// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { render } from "../../../test/render.tsx";
import { alertWords as words } from "./alertWords.ts";
import { HowTold } from "./components/HowTold.tsx";

afterEach(() => vi.unstubAllGlobals());

const browser = (permission: NotificationPermission, answer: NotificationPermission) => {
  const requestPermission = vi.fn(async () => answer);
  vi.stubGlobal(
    "Notification",
    Object.assign(() => {}, { permission, requestPermission }),
  );
  return requestPermission;
};

test("default: asked on a press only; the focus stays where the button was", async () => {
  const asked = browser("default", "granted");
  const page = await render(<HowTold />);
  expect(page.text()).toContain(words.permission.default);
  expect(asked).not.toHaveBeenCalled();
  const button = page.button(words.allow);
  await act(async () => button.focus());
  await page.click(button);
  expect(asked).toHaveBeenCalledOnce();
  expect(page.text()).toContain(words.permission.granted);
  expect(page.container.contains(document.activeElement)).toBe(true);
});

test("behavior: a refusal says how to allow them later", async () => {
  browser("default", "denied");
  const page = await render(<HowTold />);
  await page.click(page.button(words.allow));
  expect(page.text()).toContain(words.permission.denied);
  expect(page.container.querySelector("button")).toBeNull();
});

test("behavior: a browser without notifications", async () => {
  vi.stubGlobal("Notification", undefined);
  const page = await render(<HowTold />);
  expect(page.text()).toContain(words.permission.unsupported);
});
