/**
 * forge options for a run without the optimiser, which coverage needs for exact source maps and mutation for speed: they
 * leave out tests that measure optimised code.
 */
export const unoptimised = ["--no-match-test", "^test_gas_|_writesOneWord\\("];
