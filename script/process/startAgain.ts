/** The exit code by which a program asks its supervisor to start it again, unchanged: EX_TEMPFAIL of sysexits.h. */
export const START_AGAIN = 75;
