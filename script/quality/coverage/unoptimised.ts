/**
 * Options for a run of forge without the optimiser, which coverage needs for exact source maps and mutation for speed:
 * tests that measure what the optimiser makes of the code have nothing to say there.
 */
export const unoptimised = ["--no-match-test", "^test_gas_|_writesOneWord\\("];
