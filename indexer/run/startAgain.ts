/** The exit code that asks whoever runs the indexer to start it again, as it was: EX_TEMPFAIL of sysexits.h. */
export const START_AGAIN = 75;
