// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from "vitest";
import { chooseSingleKeys, keyAction, singleKeys } from "./keys.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** The action of a key pressed in the element of that HTML. */
function pressed(key: string, html = "<main tabindex=-1></main>", init: KeyboardEventInit = {}) {
  document.body.innerHTML = html;
  const target = document.body.querySelector("[autofocus]") ?? document.body.firstElementChild!;
  let action: ReturnType<typeof keyAction> | undefined;
  target.addEventListener("keydown", (event) => {
    action = keyAction(event as KeyboardEvent);
  });
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...init }));
  return action;
}

describe("keyAction", () => {
  test.each([
    ["/", "search"],
    ["?", "list"],
    ["a", null],
    ["Enter", null],
  ])("default: %s", (key, action) => expect(pressed(key)).toBe(action));

  test.each([
    "<input>",
    "<input type=search>",
    "<textarea></textarea>",
    "<select></select>",
    "<p contenteditable><b autofocus></b></p>",
  ])("behavior: in %s it is a letter", (html) => {
    for (const key of ["/", "?"]) expect(pressed(key, html)).toBeNull();
  });

  test("behavior: a button is no field", () => expect(pressed("/", "<button></button>")).toBe("search"));

  test("behavior: behind a dialog or a menu nothing moves", () => {
    for (const role of ["dialog", "alertdialog", "menu"])
      expect(pressed("/", `<main></main><div role=${role}></div>`), role).toBeNull();
  });

  test.each(["ctrlKey", "metaKey", "altKey", "repeat"] as const)("behavior: with %s it is the browser's", (name) =>
    expect(pressed("/", undefined, { [name]: true })).toBeNull(),
  );
});

test("chooseSingleKeys: kept by the browser, or said that it is not", () => {
  chooseSingleKeys(false);
  expect(localStorage.getItem("weir.keys")).toBe("off");
  chooseSingleKeys(true);
  expect(localStorage.getItem("weir.keys")).toBeNull();
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("QuotaExceededError");
  });
  chooseSingleKeys(false);
  expect(singleKeys.get()).toEqual({ on: false, kept: false });
  chooseSingleKeys(true);
});
