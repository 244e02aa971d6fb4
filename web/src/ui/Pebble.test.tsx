// @vitest-environment jsdom
import { expect, test } from "vitest";
import { render } from "../../test/render.tsx";
import { Pebble } from "./Pebble.tsx";

const looks = async (token: `0x${string}`) => {
  const { container } = await render(<Pebble token={token} />);
  const [fill, turn] = ["rect[fill]", "clipPath path"].map((part) => container.querySelector(part)?.outerHTML);
  return { fill, turn, text: container.textContent };
};
const token = (last: string) => `0x8A791620dd6260079BF849Dc5567aDC3F2Fd${last}` as const;

test("default: from the address, however it is written, with nothing of a name in it", async () => {
  const one = await looks(token("C318"));
  expect(await looks(token("C318").toLowerCase() as `0x${string}`)).toEqual(one);
  expect(one.text).toBe("");
});

test("behavior: an address that differs in its last digit alone has another colour", async () => {
  expect((await looks(token("C318"))).fill).not.toBe((await looks(token("C319"))).fill);
});
