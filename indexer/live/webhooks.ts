import { Failure } from "@weir/process/failure";
import { Webhook } from "standardwebhooks";
import { type Message, readMessages, seqRange } from "./messages.ts";
import type { Sql } from "./sql.ts";

export type WebhookSettings = { urls: readonly string[]; secret: string };

/** Messages of one request. */
const BATCH = 100;
/** Milliseconds for an answer. */
const TIMEOUT = 10_000;
/** Seconds: the longest pause between two attempts. */
const LONGEST_PAUSE = 600;

/** The shortest key: 24 bytes, as the Standard Webhooks specification demands. */
const KEY = /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/;

/** The webhooks of WEIR_WEBHOOK_URL; undefined: none. @throws Failure */
export function readWebhooks(env: NodeJS.ProcessEnv): WebhookSettings | undefined {
  const urls = (env.WEIR_WEBHOOK_URL ?? "")
    .split(",")
    .map((text) => text.trim())
    .filter((text) => text !== "");
  if (urls.length === 0) return undefined;
  for (const url of urls)
    if (!URL.canParse(url) || !["http:", "https:"].includes(new URL(url).protocol))
      throw new Failure("WEIR_WEBHOOK_URL holds an address that does not begin with http:// or https://. Correct it.");
  const secret = env.WEIR_WEBHOOK_SECRET ?? "";
  if (!KEY.test(secret))
    throw new Failure(
      'WEIR_WEBHOOK_SECRET is missing or too short: set it to "whsec_" and at least 24 random bytes in base64 ' +
        "(`openssl rand -base64 32` prints some).",
    );
  return { urls: [...new Set(urls)], secret };
}

type State = { delivered: string; failures: number; next_at: number };

/** Sends the messages in one signed request. @returns why it failed; undefined: it arrived */
async function send(url: string, secret: string, messages: readonly Message[], now: Date): Promise<string | undefined> {
  const id = `weir_${messages[0]?.seq}_${messages.at(-1)?.seq}`;
  const body = JSON.stringify({ type: "weir.messages", timestamp: now.toISOString(), data: messages });
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, now, body),
  };
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
    await response.body?.cancel();
    return response.ok ? undefined : `it answered ${response.status}`;
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" ? "it does not answer" : "no connection";
  }
}

/** Makes an address known: a new one begins with the messages after this call. */
export async function registerWebhook(sql: Sql, url: string): Promise<void> {
  await sql("insert into weir_live.webhook (url, delivered) values ($1, $2) on conflict do nothing", [
    url,
    (await seqRange(sql)).last,
  ]);
}

/**
 * Sends what one webhook has not received yet, batch by batch, until an attempt fails or nothing is left. A batch counts as
 * received once its answer is 2xx: a crash in between sends it again with the same `webhook-id`. The pause after a failure
 * doubles, up to ten minutes.
 * @param now the present time
 * @returns whether an attempt failed
 */
export async function deliver(sql: Sql, url: string, secret: string, now: () => Date): Promise<boolean> {
  for (;;) {
    const [state] = await sql<State>("select delivered, failures, next_at from weir_live.webhook where url = $1", [
      url,
    ]);
    const seconds = Math.floor(now().getTime() / 1000);
    if (state === undefined || state.next_at > seconds) return false;
    const messages = await readMessages(sql, Number(state.delivered), BATCH);
    const last = messages.at(-1);
    if (last === undefined) return false;
    const error = await send(url, secret, messages, now());
    if (error !== undefined) {
      const pause = Math.min(2 ** state.failures, LONGEST_PAUSE);
      await sql("update weir_live.webhook set failures = failures + 1, next_at = $2, error = $3 where url = $1", [
        url,
        seconds + pause,
        error,
      ]);
      return true;
    }
    await sql("update weir_live.webhook set delivered = $2, failures = 0, next_at = 0, error = null where url = $1", [
      url,
      last.seq,
    ]);
  }
}
