import { expect } from "vitest";
import { attemptDeal, budgetOf, type DeskAction, type DeskState } from "../model/deal.ts";
import type { Terms } from "../model/dealTerms.ts";
import { momentOf } from "./dealMoments.ts";
import type { Desk } from "./desk.ts";

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? `${one}` : one));

/** What was asked and done, and how often. */
export type Counts = Map<string, number>;

/** The chain and the model side by side. */
export class DealReplay {
  state: DeskState;
  readonly #desk: Desk;
  readonly #counts: Counts;
  /** By the model's name, those whose use is compared. */
  readonly #budgets = new Map<string, Terms>();

  constructor(desk: Desk, counts: Counts) {
    this.#desk = desk;
    this.#counts = counts;
    this.state = desk.start();
  }

  /** Asks model and chain how each of the actions would end at that moment. @returns those that may be done */
  async ask(actions: readonly DeskAction[], now: number, where: string): Promise<DeskAction[]> {
    const answers = await this.#desk.ask(actions, this.state, now);
    return actions.filter((action, index) => {
      const error = answers[index];
      const { allows, refusals } = attemptDeal(this.state, action, now);
      if (!allows(error)) {
        const reasons = refusals.map(({ name }) => name).join(" or ") || "success";
        const deal = "deal" in action ? plain(this.state.deals[action.deal]) : "no deal";
        expect.fail(
          `${where}: ${plain(action)} at ${now} on ${deal}: ${error ?? "success"} on chain, ${reasons} in the model`,
        );
      }
      this.#note(action, now, error);
      return error === undefined;
    });
  }

  /** Does an action that may be done, and compares all numbers. */
  async act(action: DeskAction, now: number, where: string): Promise<void> {
    const { state } = attemptDeal(this.state, action, now);
    if (!state) expect.fail(`${where}: ${plain(action)} must revert`);
    await this.#desk.act(action, this.state, now);
    this.state = state;
    if ("ad" in action) {
      const ad = action.type === "cancel" ? { ...action.ad, maker: action.by } : action.ad;
      this.#budgets.set(budgetOf(ad), ad);
    }
    expect(await this.#desk.compare(state, this.#budgets), `${where}, after ${action.type}`).toEqual([]);
  }

  /** Asks for all, and does the first if it may be done. */
  async attempt(actions: readonly DeskAction[], now: number, where: string): Promise<void> {
    const [first] = actions;
    const allowed = await this.ask(actions, now, where);
    if (first && allowed[0] === first) await this.act(first, now, where);
  }

  /** Plays something, then takes it back on both sides. */
  async aside(play: () => Promise<void>): Promise<void> {
    const before = this.state;
    await this.#desk.from(play);
    this.state = before;
  }

  async refuse(paused: boolean, blocked: number[]): Promise<void> {
    this.state = { ...this.state, paused, blocked };
    await this.#desk.refuse(this.state);
  }

  async stop(stopped: boolean): Promise<void> {
    this.state = { ...this.state, stopped };
    await this.#desk.stop(stopped);
  }

  #count(...words: string[]): void {
    const name = words.filter(Boolean).join(" ");
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** The action, the deal's stage, the moment, and how it ends. */
  #note(action: DeskAction, now: number, error: string | undefined): void {
    const ending = error === undefined ? "done" : "refused";
    // Without numbers.
    if (error !== undefined) this.#count(`refused: ${error.replace(/\([\d,]*\)$/, "")}`);
    const deal = "deal" in action ? this.state.deals[action.deal] : undefined;
    if (deal) this.#count(action.type, deal.stage, deal.seen ? "seen" : "unseen", momentOf(deal, now), ending);
    else this.#count(action.type, ending);
  }
}
