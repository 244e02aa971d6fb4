import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { hideKeys } from "../run/hideKeys.ts";

test("what is written names no key of a node or a database", () => {
  const stream = new PassThrough({ encoding: "utf8" });
  const urls = ["https://eth.example/v3/SECRET", "http://127.0.0.1:8545", "postgresql://weir:SECRET@127.0.0.1/weir"];
  hideKeys(urls, [stream as unknown as NodeJS.WriteStream]);
  stream.write(`URL: ${urls[0]}\nand ${urls[1]} and ${urls[0]}\n`);
  stream.write(`${urls[2]} is full\n`);
  expect(stream.read()).toBe(
    "URL: https://eth.example/…\nand http://127.0.0.1:8545 and https://eth.example/…\npostgresql://127.0.0.1/… is full\n",
  );
});
