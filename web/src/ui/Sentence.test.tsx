import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Sentence } from "./Sentence.tsx";

type Values = Record<"amount" | "link", string>;
const parts = { amount: <i>3</i>, link: <b>x</b> };

test.each([
  ["in the middle", ({ link }: Values) => `On the ${link}.`, "<span>On the </span><b>x</b><span>.</span>"],
  ["first", ({ link }: Values) => `${link} first.`, "<b>x</b><span> first.</span>"],
  [
    "several",
    ({ amount, link }: Values) => `Pay ${amount} on ${link}`,
    "<span>Pay </span><i>3</i><span> on </span><b>x</b>",
  ],
  [
    "in another order",
    ({ amount, link }: Values) => `${link}: ${amount}!`,
    "<b>x</b><span>: </span><i>3</i><span>!</span>",
  ],
  ["not at all", () => "None.", "<span>None.</span>"],
])("the parts stand where the message places them: %s", (_, say, html) => {
  expect(renderToStaticMarkup(<Sentence say={say} parts={parts} />)).toBe(html);
});
