import { describe, expect, test } from "vitest";
import { type ActionList, restoredLists, storedLists, withItem, withMoved, withoutItem } from "./actionList.ts";

const owner = { chainId: 1, account: `0x${"ee".repeat(20)}`, pool: `0x${"01".repeat(32)}` } as const;
const borrow = { type: "borrow", reserveId: 2n ** 250n, assets: 10n ** 30n } as const;
const supply = { type: "supply", reserveId: 1n, max: true } as const;
const enable = { type: "setCollateral", reserveId: 1n, enabled: true } as const;

let count = 0;
const fresh = () => `id${++count}`;
const two = (): ActionList[] => withItem(withItem([], owner, [supply, enable], fresh), owner, [borrow], fresh);
const typesOf = ([list]: ActionList[]) => list?.items.map(({ actions }) => actions[0]!.type);
const idOf = ([list]: ActionList[], at: number) => list!.items[at]!.id;

describe("a list of actions", () => {
  test("default: items in the order in which they were added, one list an owner", () => {
    expect(typesOf(two())).toEqual(["supply", "borrow"]);
    expect(withItem(two(), { ...owner, chainId: 2 }, [borrow], fresh)).toHaveLength(2);
  });

  test("behavior: moved earlier and later, and not beyond the ends", () => {
    const lists = two();
    expect(typesOf(withMoved(lists, idOf(lists, 1), -1))).toEqual(["borrow", "supply"]);
    expect(typesOf(withMoved(lists, idOf(lists, 0), 1))).toEqual(["borrow", "supply"]);
    expect(withMoved(lists, idOf(lists, 0), -1)).toEqual(lists);
    expect(withMoved(lists, idOf(lists, 1), 1)).toEqual(lists);
  });

  test("behavior: the last item takes the list with it", () => {
    const lists = two();
    const one = withoutItem(lists, idOf(lists, 0));
    expect(typesOf(one)).toEqual(["borrow"]);
    expect(withoutItem(one, idOf(one, 0))).toEqual([]);
  });
});

describe("restoredLists", () => {
  test("default: what was stored", () => {
    const lists = two();
    expect(restoredLists(storedLists(lists))).toEqual(lists);
  });

  test.each([null, "{", "{}", '[null,{"id":"a"}]', "[[]]"])("error: %s is no list", (text) =>
    expect(restoredLists(text)).toEqual([]),
  );

  test("error: one that is malformed does not take the others with it", () => {
    const stored = JSON.parse(storedLists(two())) as unknown[];
    expect(restoredLists(JSON.stringify([{ ...(stored[0] as object), account: "me" }, stored[0]]))).toHaveLength(1);
    expect(restoredLists(storedLists(two()).replace(`${10n ** 30n}`, "-1"))).toEqual([]);
  });
});
