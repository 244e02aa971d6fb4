/** Something a person can mend: its message is all they need, so it is shown without a stack trace. */
export class Failure extends Error {
  override name = "Failure";
}
