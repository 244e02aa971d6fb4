import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { streamRoute } from "../live/streamRoute.ts";
import { averageCost, fifo } from "../src/api/at/costBasis.ts";
import { cell } from "../src/api/rest/csv.ts";
import { type ApiFixture, openApi } from "./api/apiFixture.ts";
import { addressOf, poolId, reserveId, START } from "./api/fixtureRows.ts";

let api: ApiFixture;
beforeAll(async () => {
  api = await openApi(80);
});
afterAll(async () => {
  expect(api.reported).toEqual([]);
  await api.close();
});

const get = async (path: string): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await api.request(path);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe("answers", () => {
  test("default: status", async () => {
    const { block, time } = api.history.head;
    expect(await get("/v1/status")).toEqual({
      status: 200,
      body: {
        chainId: 31_337,
        lendingPools: addressOf(300).toLowerCase(),
        indexedBlock: block,
        indexedTime: time,
        newestBlock: block + 2,
        newestTime: time + 24,
        lagBlocks: 2,
        lagSeconds: 24,
      },
    });
  });

  test("behavior: pools go on with `next`", async () => {
    const first = await get("/v1/pools?first=2");
    expect((first.body.pools as unknown[]).length).toBe(2);
    const rest = await get(`/v1/pools?first=2&after=${String(first.body.next)}`);
    expect((rest.body.pools as { id: string }[]).map(({ id }) => id)).toEqual([poolId(2)]);
    expect(rest.body.next).toBe(null);
  });

  test("behavior: a reserve is GraphQL's", async () => {
    const { body } = await get(`/v1/reserves/${reserveId(0, 1)}`);
    const { data } = await api.ask(
      `{ reserve(id: "${reserveId(0, 1)}") { symbol supplyAssets borrowAssets interestTotal supplyApy borrowApy idle } }`,
    );
    expect(body).toMatchObject((data as { reserve: object }).reserve);
  });

  test("behavior: balances of the past are GraphQL's", async () => {
    const { block } = api.history.truths[40] as { block: number };
    const { body } = await get(`/v1/accounts/${addressOf(1)}/balances?block=${block}`);
    const { data } = await api.ask(
      `{ account(id: "${addressOf(1)}", at: { block: ${block} }) { positions { reserveId supplyAssets debtAssets supplyInterest debtInterest } } }`,
    );
    const rows = (data as { account: { positions: object[] } }).account.positions;
    expect(rows.length).toBeGreaterThan(0);
    expect(body.balances).toMatchObject(rows);
  });

  test("behavior: a series of days", async () => {
    const { status, body } = await get(`/v1/reserves/${reserveId(0, 0)}/series?interval=day`);
    expect(status).toBe(200);
    const series = body.series as { start: number; price: unknown }[];
    expect(series[0]?.start).toBe(Math.floor(START / 86_400) * 86_400);
    expect(series.every(({ price }) => price === null)).toBe(true);
  });

  test("behavior: the history sums to the balance", async () => {
    const { body } = await get(`/v1/accounts/${addressOf(1)}/history.json`);
    const rows = body.history as {
      reserveId: string;
      side: string;
      deltaAssets: string;
      interest: string;
      assetsAfter: string;
    }[];
    const sums = new Map<string, bigint>();
    for (const { reserveId: id, side, deltaAssets, interest, assetsAfter } of rows) {
      const sum = (sums.get(id + side) ?? 0n) + BigInt(deltaAssets) + BigInt(interest);
      sums.set(id + side, sum);
      expect(sum).toBe(BigInt(assetsAfter));
    }
    expect(sums.size).toBeGreaterThan(3);
  });

  test("behavior: the CSV is harmless", async () => {
    const response = await api.request(`/v1/accounts/${addressOf(1)}/history.csv`);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const text = await response.text();
    expect(text).toContain("'=CMD()");
    expect(text).not.toMatch(/(^|,)[=+@]/m);
    expect(text).toMatch(/,-\d+,/);
  });

  test("default: OpenAPI document and page, without another host", async () => {
    const { body } = await get("/v1/openapi.json");
    expect(Object.keys(body.paths as object).length).toBeGreaterThan(8);
    const page = await (await api.request("/v1")).text();
    expect(page).toContain("/v1/accounts/{account}/balances");
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});

describe("errors", () => {
  test.each([
    ["an id that is none", "/v1/pools/0xzz", 400, "BAD_USER_INPUT"],
    ["an account that is none", "/v1/accounts/vitalik/balances", 400, "BAD_USER_INPUT"],
    ["no interval", `/v1/reserves/${reserveId(0, 0)}/series`, 400, "BAD_USER_INPUT"],
    ["a page of 0", "/v1/pools?first=0", 400, "BAD_USER_INPUT"],
    ["a cursor that is none", "/v1/pools?after=x", 400, "BAD_USER_INPUT"],
    ["a block that is no number", `/v1/accounts/${addressOf(1)}/balances?block=-1`, 400, "BAD_USER_INPUT"],
    ["a block and a time", `/v1/accounts/${addressOf(1)}/balances?block=200&time=${START}`, 400, "BAD_USER_INPUT"],
    ["a block of the future", `/v1/accounts/${addressOf(1)}/balances?block=99999999`, 422, "BLOCK_NOT_INDEXED"],
    ["a pool that is not there", `/v1/pools/${poolId(77)}`, 404, "NOT_FOUND"],
    ["a reserve that is not there", `/v1/reserves/${reserveId(77, 0)}`, 404, "NOT_FOUND"],
    ["at risk without a pool", "/v1/at-risk", 400, "BAD_USER_INPUT"],
  ])("error: %s", async (_, path, status, code) => {
    const answer = await get(path);
    const error = answer.body.error as { code: string; message: string };
    expect([answer.status, error.code]).toEqual([status, code]);
    expect(error.message).toMatch(/\.$/);
  });
});

/** Our words for each wrong value, by what the OpenAPI document says of a parameter; the first of each pair goes into the path. */
const WRONG: [what: RegExp, mustBe: string, values: string[]][] = [
  [
    /^\^0x\[0-9a-fA-F\]\{40\}\$$/,
    "an address: 0x and 40 hexadecimal digits",
    ["vitalik", "0x12", "", `0x${"g".repeat(40)}`],
  ],
  [/^\^0x\[0-9a-fA-F\]\{64\}\$$/, "an id: 0x and 64 hexadecimal digits", ["0xzz", addressOf(1), " ", "ä"]],
  [/^integer$/, "a whole number of 1 to 1[05] digits", ["-1", "1.5", "1e3", "0x1", " 1", "", "9".repeat(16)]],
  [/^\^\\d\{1,78\}\$$/, "a whole number of 1 to 78 digits", ["-1", "1.1", "", "9".repeat(79)]],
  [/\{40\}\(,0x/, "addresses, separated by commas", ["", "0x12", `${addressOf(1)},`]],
  [/^swap,ad,/, "swap, ad, offer, sale", ["", "SWAP", "swap,ad"]],
  [/^true,false$/, "true or false", ["", "1", "TRUE"]],
  [/p\{C\}/, "a text of 1 to 64 visible characters", ["", "\u0000", "x".repeat(65)]],
  [/^text$/, "text", ["", "all", "TEXT"]],
  [/^hour,day$/, "hour or day", ["week", "", "HOUR", "hour,day"]],
  [/entry\|liquidation/, "kinds, separated by commas: entry, .*", ["entry,nothing", "", ","]],
];

describe("parameters", () => {
  type Parameter = {
    name: string;
    in: string;
    required?: boolean;
    schema: { type?: string; pattern?: string; enum?: string[] };
  };
  const kindOf = ({ schema }: Parameter) =>
    schema.enum?.join(",") ?? (schema.type === "integer" ? "integer" : (schema.pattern ?? ""));
  const good: Record<string, string> = { id: poolId(0), account: addressOf(1), pool: poolId(0), interval: "day" };

  /** Every parameter of every path of the document, with the path filled and each required parameter given. */
  const all = async () => {
    const { body } = await get("/v1/openapi.json");
    return Object.entries(body.paths as Record<string, { get: { parameters?: Parameter[] } }>).flatMap(
      ([path, operation]) => {
        const parameters = operation.get.parameters ?? [];
        return parameters.map((parameter) => ({
          parameter,
          ask: (values: string[]) => {
            const textFor = ({ name }: Parameter) => (name === parameter.name ? (values[0] ?? "") : (good[name] ?? ""));
            const filled = parameters
              .filter((one) => one.in === "path")
              .reduce((text, one) => text.replace(`{${one.name}}`, encodeURIComponent(textFor(one))), path);
            const query = new URLSearchParams();
            for (const one of parameters)
              if (one.in === "query" && one !== parameter && one.required) query.append(one.name, good[one.name] ?? "");
            if (parameter.in === "query") for (const value of values) query.append(parameter.name, value);
            return requestOf(`${filled}?${query}`);
          },
        }));
      },
    );
  };
  const requestOf = async (path: string) => {
    const response = await (path.startsWith("/v1/stream") ? stream : api).request(path);
    return {
      path,
      status: response.status,
      body: (await response.json()) as { error: { code: string; message: string } },
    };
  };
  const stream = streamRoute(() => Promise.resolve([]));
  const refused = async (answer: Promise<Awaited<ReturnType<typeof requestOf>>>, message: RegExp) => {
    const { path, status, body } = await answer;
    expect({ path, status, body }).toEqual({
      path,
      status: 400,
      body: { error: { code: "BAD_USER_INPUT", message: expect.stringMatching(message) } },
    });
  };

  test("error: each kind of wrong value of each parameter has a sentence of our own", async () => {
    const names = new Set<string>();
    for (const { parameter, ask } of await all()) {
      const { name, in: place } = parameter;
      names.add(name);
      // A cursor is any text; its own check refuses it.
      const kind = kindOf(parameter);
      const [, mustBe, values] = WRONG.find(([what]) => what.test(kind)) ?? [undefined, undefined, undefined];
      if (mustBe === undefined) {
        expect(`${name} ${kind}`).toBe("after ");
        await refused(ask(["x"]), /^The cursor is not one of this list/);
      }
      // An empty part of a path is another path.
      else
        for (const value of values)
          if (place === "query" || value.trim() !== "")
            await refused(ask([value]), new RegExp(`^\`${name}\` must be (${mustBe})\\.$`));
      if (place === "query")
        await refused(ask(["1", "2"]), new RegExp(`^\`${name}\` is given 2 times: it must be given once\\.$`));
      if (place === "query" && parameter.required)
        await refused(ask([]), new RegExp(`^\`${name}\` is missing: it must be (${mustBe})\\.$`));
    }
    expect([...names].sort()).toEqual([
      "account",
      "after",
      "arbiter",
      "below",
      "block",
      "currency",
      "first",
      "from",
      "gives",
      "id",
      "interval",
      "kind",
      "kinds",
      "least",
      "loan",
      "maker",
      "method",
      "most",
      "only",
      "otherToken",
      "pool",
      "taker",
      "time",
      "to",
      "token",
    ]);
  });

  test("error: each wrong parameter has its sentence", async () => {
    const { body } = await get(`/v1/reserves/${reserveId(0, 0)}/series?from=x&to=1&to=2`);
    expect((body.error as { message: string }).message).toBe(
      "`interval` is missing: it must be hour or day. `from` must be a whole number of 1 to 10 digits. `to` is given 2 times: it must be given once.",
    );
  });
});

describe("cost basis", () => {
  // 100 for 100, 100 for 300, 10 of interest, then 150 go for 450.
  const changes = [
    { deltaAssets: 100n, interest: 0n, value: 100n },
    { deltaAssets: 100n, interest: 0n, value: 300n },
    { deltaAssets: -150n, interest: 10n, value: -450n },
  ];

  test("default: first in, first out", () => {
    // 100 cost 100, 50 of the second 100 cost 150: 450 − 250; 50 that cost 150 and 10 of interest that cost nothing stay.
    expect(fifo(changes)).toEqual([
      { cost: 100n, realised: 0n },
      { cost: 400n, realised: 0n },
      { cost: 150n, realised: 200n },
    ]);
  });

  test("default: average cost", () => {
    // 210 cost 400; 150 of them 285, rounded down.
    expect(averageCost(changes).at(-1)).toEqual({ cost: 115n, realised: 165n });
  });

  test("behavior: an unknown price makes unknown what it is part of, and nothing else", () => {
    const unknown = [
      { deltaAssets: 100n, interest: 0n, value: null },
      { deltaAssets: -100n, interest: 0n, value: -50n },
      { deltaAssets: 5n, interest: 0n, value: 7n },
    ];
    expect(fifo(unknown)).toEqual([
      { cost: null, realised: 0n },
      { cost: 0n, realised: null },
      { cost: 7n, realised: 0n },
    ]);
    expect(averageCost(unknown)).toEqual([
      { cost: null, realised: 0n },
      { cost: 0n, realised: null },
      { cost: 7n, realised: 0n },
    ]);
  });
});

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-x", "'-x"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", '"\'\tx"'],
  ["\rx", '"\'\rx"'],
  ['a"b,c', '"a""b,c"'],
  [-5n, "-5"],
  [12, "12"],
  [null, ""],
])("cell(%s)", (value, expected) => {
  expect(cell(value)).toBe(expected);
});
