import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Sentence } from "./Sentence.tsx";

test.each([
  [
    "in the middle",
    (link: string) => `Supply it on the ${link}.`,
    "<span>Supply it on the </span><b>x</b><span>.</span>",
  ],
  ["first", (link: string) => `${link} first.`, "<span></span><b>x</b><span> first.</span>"],
])("the link stands where the message places it: %s", (_, message, html) => {
  expect(
    renderToStaticMarkup(
      <Sentence say={({ link }) => message(link)}>
        <b>x</b>
      </Sentence>,
    ),
  ).toBe(html);
});
