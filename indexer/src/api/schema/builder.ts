import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import type { Address, Hex } from "viem";
import type { Question } from "../question.ts";

/** The types of scalars: of a column's `Kind` too. */
export type ScalarTypes = {
  Address: { Input: Address; Output: Address };
  Hex: { Input: Hex; Output: Hex };
  Bytes: { Input: never; Output: Hex };
  BigInt: { Input: bigint; Output: bigint };
  Seconds: { Input: number; Output: number };
  JSON: { Input: never; Output: unknown };
  ID: { Input: string; Output: string };
};

export type Types = {
  Scalars: ScalarTypes;
  Context: Question;
  DefaultFieldNullability: false;
};

/** One builder a schema: the modules of schema/ add their types to it. */
export const makeBuilder = () =>
  new SchemaBuilder<Types>({
    plugins: [ComplexityPlugin],
    defaultFieldNullability: false,
    complexity: {
      defaultComplexity: 1,
      // Lists without pages: an account's pools, a pool's reserves. The core allows 16 reserves; most pools have fewer.
      defaultListMultiplier: 8,
      // limitComplexity.ts refuses before anything runs.
      disabled: true,
    },
  });

export type Builder = ReturnType<typeof makeBuilder>;
