import { gasTable, readSnapshot } from "@weir/bench/gas/figures";
import { judgeFigures } from "@weir/bench/gas/judgeFigures";
import { measureGas } from "@weir/bench/gas/measureGas";
import { expect, test } from "vitest";

// What `pnpm bench:gas --check` does; each of Weir's figures is a test.
const measured = await measureGas();
console.log(`${gasTable(measured)}\n`);

test.each(judgeFigures(measured.weir, readSnapshot()))("$operation", ({ problems }) => expect(problems).toEqual([]));
