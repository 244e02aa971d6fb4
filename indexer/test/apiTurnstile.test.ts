import { expect, test } from "vitest";
import { ApiError } from "../src/api/limits/apiError.ts";
import { readBody } from "../src/api/limits/readBody.ts";
import { Turnstile } from "../src/api/limits/turnstile.ts";

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "none",
    (error: unknown) => (error instanceof ApiError ? error.code : error),
  );
const { signal } = new AbortController();

test("behavior: one place lets one in at a time, in the order of arrival", async () => {
  const turnstile = new Turnstile(1, 10);
  const gates = [gate(), gate(), gate()];
  const begun: number[] = [];
  const all = gates.map(({ opened }, n) =>
    turnstile.pass(() => {
      begun.push(n);
      return opened;
    }, signal),
  );
  for (const [n, { open }] of gates.entries()) {
    expect(begun).toEqual(gates.slice(0, n + 1).map((_, i) => i));
    open();
    await all[n];
    await Promise.resolve();
  }
});

test("error: too many wait", async () => {
  const turnstile = new Turnstile(1, 1);
  const { open, opened } = gate();
  const first = turnstile.pass(() => opened, signal);
  const second = turnstile.pass(() => opened, signal);
  expect(await codeOf(turnstile.pass(() => opened, signal))).toBe("BUSY");
  open();
  await Promise.all([first, second]);
});

test("error: the deadline passes while it waits; the place goes to the next", async () => {
  const turnstile = new Turnstile(1, 10);
  const { open, opened } = gate();
  const first = turnstile.pass(() => opened, signal);
  const late = new AbortController();
  const second = codeOf(turnstile.pass(() => Promise.resolve(), late.signal));
  const third = turnstile.pass(() => Promise.resolve("third"), signal);
  late.abort();
  expect(await second).toBe("TIMEOUT");
  open();
  await first;
  expect(await third).toBe("third");
  expect(await codeOf(turnstile.pass(() => Promise.resolve(), late.signal))).toBe("TIMEOUT");
});

test("behavior: a failure gives the place back", async () => {
  const turnstile = new Turnstile(1, 10);
  await expect(turnstile.pass(() => Promise.reject(new Error("no")), signal)).rejects.toThrow("no");
  expect(await turnstile.pass(() => Promise.resolve(1), signal)).toBe(1);
});

test("error: a body that does not arrive", async () => {
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) });
  const request = new Request("http://x", { method: "POST", body, duplex: "half" } as RequestInit);
  expect(await codeOf(readBody(request, 10))).toBe("BODY_TIMEOUT");
});
