/** An error that the user can correct: its message says how, and is shown without a stack trace. */
export class Failure extends Error {
  override name = "Failure";
}
