import { deal, dealStep } from "ponder:schema";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { desc, eq } from "ponder";
import type { Address, Hex } from "viem";
import type { ListedOffer, OfferPlace } from "../../../live/offerBook.ts";
import { dealColumns, dealStepColumns } from "../columns/dealColumns.ts";
import { enums } from "../columns/enums.ts";
import { sharedOrderColumns } from "../columns/orderColumns.ts";
import { ApiError, badInput } from "../limits/apiError.ts";
import { BODY_DEADLINE, MAX_OFFER, MAX_PAGE, OFFERS_A_MINUTE } from "../limits/caps.ts";
import { RateLimit } from "../limits/rateLimit.ts";
import { readBody } from "../limits/readBody.ts";
import { type DealRow, dealNow } from "../peer/dealNow.ts";
import { contractOf, textOf } from "../peer/orderContent.ts";
import { receiveOffer } from "../peer/receiveOffer.ts";
import { reputationOf } from "../peer/reputation.ts";
import type { Standing } from "../peer/tradeStanding.ts";
import type { Question } from "../question.ts";
import { pageSize } from "../sql/pageArguments.ts";
import type { Answering } from "./answering.ts";
import { plainRow } from "./columnZod.ts";
import { accountParam, addressText, idParam, idText, number, wholeText } from "./parameters.ts";
import {
  dealShape,
  dealWithStepsShape,
  offerShape,
  offerTextShape,
  receivedShape,
  reputationShape,
} from "./peerShapes.ts";
import { answers } from "./restShapes.ts";

const lower = (text: string): Hex => text.toLowerCase() as Hex;

/** Without characters that nobody sees, which the database would refuse. */
const VISIBLE = /^[^\p{C}]{1,64}$/u;
const word = z.string("a text of 1 to 64 visible characters").regex(VISIBLE, "a text of 1 to 64 visible characters");
const kinds = Object.keys(enums.OrderKind.values) as [string, ...string[]];

const offersQuery = z.object({
  kind: z.enum(kinds, kinds.join(", ")).optional().openapi({ description: "Offers of one kind." }),
  maker: addressText.optional().openapi({ description: "Offers of one maker." }),
  taker: addressText.optional().openapi({ description: "Offers that this account may take; all without it." }),
  token: addressText.optional().openapi({ description: "What is offered: see `token` of an order." }),
  otherToken: addressText.optional().openapi({ description: "What is asked for it: see `otherToken` of an order." }),
  gives: z
    .enum(["true", "false"], "true or false")
    .optional()
    .openapi({ description: "true: the maker sells, or lends; false: buys, or borrows." }),
  arbiter: addressText.optional().openapi({ description: "Ads with this arbiter." }),
  currency: word.optional().openapi({ description: "Ads in this currency." }),
  method: word.optional().openapi({ description: "Ads with this method of payment." }),
  loan: idText.optional().openapi({ description: "Sales of this loan's claim." }),
  least: wholeText.optional().openapi({ description: "Token units: at least so much is left." }),
  most: wholeText.optional().openapi({ description: "Token units: at most so much is left." }),
  only: z
    .enum(["text"], "text")
    .optional()
    .openapi({ description: "text: of each offer only its text, a third of the bytes. It holds all that is signed." }),
  first: number("Offers: 1 to 1,000; 50 without it."),
  after: z.string("`next` of the page before").optional().openapi({ description: "`next` of the page before." }),
});

const ADDRESSES = "addresses, separated by commas";

const cursorOf = ({ addedAt, id }: OfferPlace): string => `${addedAt}-${id}`;
const placeOf = (cursor: string | undefined): OfferPlace | undefined => {
  if (cursor === undefined) return undefined;
  const [, addedAt, id] = /^(\d{1,10})-(0x[0-9a-f]{64})$/.exec(cursor) ?? [];
  if (addedAt === undefined || id === undefined)
    throw badInput("The cursor is not one of this list. Take `next` of a page, unchanged.");
  return { addedAt: Number(addedAt), id };
};

const plainOffer = (row: ListedOffer, text: string) => ({
  ...plainRow(row, sharedOrderColumns),
  ...{ origin: row.origin, placed: row.placed, left: String(row.left), addedAt: row.addedAt, text },
  fillable: row.fillable === null ? null : String(row.fillable),
});

const plainDeal = async (question: Question, row: DealRow) => {
  const { phase, turn, deadline, silence } = dealNow(row, (await question.head()).time);
  return {
    ...plainRow(row, dealColumns),
    ...{ phase, turn, deadline: deadline === null ? null : Number(deadline) },
    silenceCall: silence?.call ?? null,
    silenceFrom: silence === null ? null : Number(silence.from),
  };
};

/** @param name of how many trades there were */
const plainVolumes = (volumes: Standing["volumes"], name: "deals" | "loans") =>
  volumes.map(({ token, amount, trades }) => ({ token, amount: String(amount), [name]: trades }));

/** The paths of offers, deals and reputation. */
export const addPeerPaths = (app: OpenAPIHono, answering: Answering): void => {
  const rate = new RateLimit(OFFERS_A_MINUTE, 60_000);

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/offers",
      summary: "Offers that can be taken, as far as the index knows",
      request: { query: offersQuery },
      responses: answers(
        "Newest first: placed or published on the chain by their makers, or posted here. What a maker holds now, the chain says.",
        z.object({
          offers: z.array(z.union([offerShape, offerTextShape])),
          next: z.string().nullable().openapi({ description: "`after` of the next page; null: there is none." }),
        }),
      ),
    }),
    async (c) => {
      const { kind, maker, taker, token, otherToken, gives, arbiter, loan, only, first, after, ...rest } =
        c.req.valid("query");
      const answer = await answering(async (question) => {
        const { offers, deployment } = question.environment;
        const { time } = await question.head();
        const { size } = pageSize({ first });
        const address = (text: string | undefined) => text?.toLowerCase();
        const filter = {
          ...{ kind, maker: address(maker), taker: address(taker), token: address(token) },
          ...{ otherToken: address(otherToken), arbiter: address(arbiter), loanId: address(loan) },
          gives: gives === undefined ? undefined : gives === "true",
          ...rest,
        };
        const place = placeOf(after);
        const rows = await question.reader.run(() => offers.list(filter, time, size + 1, place));
        const page = rows.slice(0, size);
        const { chainId } = deployment;
        const told = page.flatMap((row) => {
          const contract = contractOf(deployment, row.venue);
          if (contract === undefined) return [];
          const text = textOf({ chainId, contract }, row);
          return [only === "text" ? { text } : plainOffer(row, text)];
        });
        const last = page.at(-1);
        return { offers: told, next: rows.length > size && last !== undefined ? cursorOf(last) : null };
      });
      return c.json(answer as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "post",
      path: "/v1/offers",
      summary: "Posts an offer: its text, or a link to it",
      request: {
        body: {
          required: true,
          content: { "text/plain": { schema: z.string().openapi({ description: "At most 8,000 bytes." }) } },
        },
      },
      responses: answers(
        "It is listed until it expires. An offer that could not be taken now is refused, with a code for each reason.",
        receivedShape,
      ),
    }),
    async (c) => {
      if (!/^text\/plain\b/i.test(c.req.header("content-type") ?? ""))
        throw new ApiError("UNSUPPORTED_MEDIA_TYPE", "Send the offer's text as content-type: text/plain.");
      const wait = rate.pass(Date.now());
      if (wait > 0) {
        c.header("retry-after", String(Math.ceil(wait / 1_000)));
        throw new ApiError("TOO_MANY_OFFERS", `At most ${OFFERS_A_MINUTE} offers a minute are looked at. Wait.`);
      }
      const text = await readBody(c.req.raw, BODY_DEADLINE, MAX_OFFER);
      const { fillable, ...received } = await answering(async (question) =>
        receiveOffer(question, text, (await question.head()).time),
      );
      return c.json({ ...received, fillable: String(fillable) } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/deals/{id}",
      summary: "A deal, whose turn it is, and what happened to it",
      request: { params: idParam },
      responses: answers("The deal, its steps oldest first.", dealWithStepsShape),
    }),
    async (c) => {
      const id = lower(c.req.valid("param").id);
      const answer = await answering(async (question) => {
        const row = await question.lookups.deal.load(id);
        if (row === undefined) throw new ApiError("NOT_FOUND", `There is no deal ${id}.`);
        const { db, run } = question.reader;
        const steps = await run(
          db.select().from(dealStep).where(eq(dealStep.dealId, id)).orderBy(dealStep.id).limit(MAX_PAGE),
        );
        return {
          ...(await plainDeal(question, row)),
          steps: steps.map((step) => plainRow(step, dealStepColumns)),
        };
      });
      return c.json(answer as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/accounts/{account}/deals",
      summary: "An account's deals, and whose turn each is",
      request: { params: accountParam, query: z.object({ first: number("Deals: 1 to 1,000; 50 without it.") }) },
      responses: answers("As maker, taker, arbiter or backup, newest first.", z.object({ deals: z.array(dealShape) })),
    }),
    async (c) => {
      const account = lower(c.req.valid("param").account) as Address;
      const { size } = pageSize({ first: c.req.valid("query").first });
      const deals = await answering(async (question) => {
        const { db, run } = question.reader;
        const found = await Promise.all(
          (["maker", "taker", "arbiter", "backup"] as const).map((role) =>
            run(
              db.select().from(deal).where(eq(deal[role], account)).orderBy(desc(deal.openedAt), deal.id).limit(size),
            ),
          ),
        );
        const rows = [...new Map(found.flat().map((row) => [row.id, row])).values()];
        rows.sort((x, y) => y.openedAt - x.openedAt || (x.id < y.id ? -1 : 1));
        return Promise.all(rows.slice(0, size).map((row) => plainDeal(question, row)));
      });
      return c.json({ deals } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/accounts/{account}/reputation",
      summary: "What an account did in deals and loans",
      request: {
        params: accountParam,
        query: z.object({
          from: z
            .string(ADDRESSES)
            .regex(/^0x[0-9a-fA-F]{40}(,0x[0-9a-fA-F]{40})*$/, ADDRESSES)
            .optional()
            .openapi({ description: "Accounts with which chains begin, separated by commas." }),
        }),
      },
      responses: answers("From events alone; docs/reputation.md explains each figure.", reputationShape),
    }),
    async (c) => {
      const account = lower(c.req.valid("param").account) as Address;
      const from = c.req.valid("query").from?.toLowerCase().split(",") as Address[] | undefined;
      const { volumes, loans, ...facts } = await answering((question) => reputationOf(question, account, from));
      const ofLoans = { ...loans, volumes: plainVolumes(loans.volumes, "loans") };
      return c.json({ ...facts, volumes: plainVolumes(volumes, "deals"), loans: ofLoans } as never, 200);
    },
  );
};
