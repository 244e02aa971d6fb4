// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { render } from "../../test/render.tsx";
import { Boundary } from "./Boundary.tsx";

const state = { broken: true };
function Fragile() {
  if (state.broken) throw new RangeError("Too many digits.");
  return <p>Whole</p>;
}

// React logs errors that a boundary catches.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => {
  state.broken = true;
  vi.restoreAllMocks();
});

describe("Boundary", () => {
  test("behavior: what is beside the part stays, and the part comes back when it is tried again", async () => {
    const { text, button, click } = await render(
      <>
        <p>Beside</p>
        <Boundary what="The history">
          <Fragile />
        </Boundary>
      </>,
    );
    expect(text()).toContain("Beside");
    expect(text()).toContain("The history cannot be shown.");
    expect(text()).toContain("Too many digits.");
    await click(button("Try again"));
    expect(text()).toContain("The history cannot be shown.");
    state.broken = false;
    await click(button("Try again"));
    expect(text()).toBe("BesideWhole");
  });

  test("behavior: another key is another try", async () => {
    const { text, again } = await render(
      <Boundary what="This page" resetKey="/position">
        <Fragile />
      </Boundary>,
    );
    expect(text()).toContain("This page cannot be shown.");
    state.broken = false;
    await again(
      <Boundary what="This page" resetKey="/faucet">
        <Fragile />
      </Boundary>,
    );
    expect(text()).toBe("Whole");
  });
});
