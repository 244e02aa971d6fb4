import { describe, expect, test } from "vitest";
import { parseOptions } from "./mutateOptions.ts";

const known = ["a", "b", "c"];

describe("parseOptions", () => {
  test("default: everything, anew", () => {
    expect(parseOptions([], known)).toEqual({ only: [], list: false, resume: false });
  });

  test("default: all of them", () => {
    expect(parseOptions(["--only", "a,b", "--only", "c", "--list", "--resume"], known)).toEqual({
      only: ["a", "b", "c"],
      list: true,
      resume: true,
    });
  });

  test("error: an unknown mutant", () => {
    expect(() => parseOptions(["--only", "a,d"], known)).toThrow("No such mutant: d");
  });

  test("error: an unknown option", () => {
    expect(() => parseOptions(["--all"], known)).toThrow("mutate takes --only");
  });
});
