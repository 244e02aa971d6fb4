/** Lets at most `most` through in any span of `span` milliseconds. */
export class RateLimit {
  private readonly most: number;
  private readonly span: number;
  private passed: number[] = [];

  constructor(most: number, span: number) {
    this.most = most;
    this.span = span;
  }

  /** @param now milliseconds @returns milliseconds to wait; 0: it passes */
  pass(now: number): number {
    this.passed = this.passed.filter((at) => at > now - this.span);
    const [first] = this.passed;
    if (first !== undefined && this.passed.length >= this.most) return first + this.span - now;
    this.passed.push(now);
    return 0;
  }
}
