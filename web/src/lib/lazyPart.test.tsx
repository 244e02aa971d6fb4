// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, test } from "vitest";
import { render } from "../../test/render.tsx";
import { lazyPart } from "./lazyPart.tsx";

/** Code that loads once the network is available. */
function network() {
  const state = { online: false, asked: 0 };
  const load = async () => {
    state.asked++;
    if (!state.online) throw new Error("Failed to load chunk");
    return ({ name }: { name: string }) => <p>Hello {name}</p>;
  };
  return { state, load };
}

describe("lazyPart", () => {
  test("default: something holds its place until it is there", async () => {
    const { state, load } = network();
    state.online = true;
    const Part = lazyPart(load);
    const { text } = await render(<Part name="Ada" loading="…" />);
    expect(text()).toBe("Hello Ada");
    expect(state.asked).toBe(1);
  });

  test("behavior: a press retries it", async () => {
    const { state, load } = network();
    const Part = lazyPart(load);
    const { text, button, click } = await render(
      <Part
        name="Ada"
        failed={(retry) => (
          <button type="button" onClick={retry}>
            Again
          </button>
        )}
      />,
    );
    await click(button("Again"));
    expect(state.asked).toBe(2);
    state.online = true;
    await click(button("Again"));
    expect(text()).toBe("Hello Ada");
  });

  test.each(["online", "focus"])("behavior: it is asked for again at the window's %s", async (event) => {
    const { state, load } = network();
    const Part = lazyPart(load);
    const { text } = await render(<Part name="Ada" failed={() => "missing"} />);
    expect(text()).toBe("missing");
    state.online = true;
    await act(async () => window.dispatchEvent(new Event(event)));
    expect(text()).toBe("Hello Ada");
  });

  test("behavior: it is asked for again when it is shown again", async () => {
    const { state, load } = network();
    const Part = lazyPart(load);
    await render(<Part name="Ada" />);
    state.online = true;
    const { text } = await render(<Part name="Ada" />);
    expect(text()).toBe("Hello Ada");
  });
});
