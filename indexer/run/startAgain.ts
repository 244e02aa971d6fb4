/** The exit code that asks the caller to run the same command again: EX_TEMPFAIL of sysexits.h. */
export const START_AGAIN = 75;
