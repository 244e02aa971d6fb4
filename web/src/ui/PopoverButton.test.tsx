// @vitest-environment jsdom
import { expect, test } from "vitest";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/ui.js";
import { render } from "../../test/render.tsx";
import { PopoverButton, type PopoverParts } from "./PopoverButton.tsx";

/** A header's button, whose popover loads once `isOnline`. */
function header() {
  const network = { isOnline: false };
  const List = lazyPart<PopoverParts>(async () => {
    if (!network.isOnline) throw new Error("Failed to load chunk");
    return ({ face, className, open }) => (
      <p className={className}>
        <span>{face}</span>
        <span>{open ? " opened" : " closed"}</span>
      </p>
    );
  });
  const button = (
    <PopoverButton face="More" className="look" aria-haspopup="dialog" what="The list">
      {(shown) => <List {...shown} />}
    </PopoverButton>
  );
  return { network, button };
}

test("default: a press loads the popover, opened, in the button’s place and look", async () => {
  const { network, button } = header();
  network.isOnline = true;
  const { container, text, button: find, click } = await render(button);
  await click(find("More"));
  expect(text()).toBe("More opened");
  expect(container.querySelector("p")?.className).toBe("look");
});

test("behavior: where it does not load, it says so, and a further press asks again", async () => {
  const { network, button } = header();
  const { container, text, button: find, click } = await render(button);
  await click(find("More"));
  expect(document.body.textContent).toContain(words.missing({ what: "The list" }));
  expect(container.querySelector('[aria-haspopup="dialog"]')).not.toBeNull();
  network.isOnline = true;
  await click(find(words.close));
  await click(find("More"));
  expect(text()).toBe("More opened");
});
