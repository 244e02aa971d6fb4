import { styleText } from "node:util";
import { plain } from "./plain.ts";

export type Progress = ReturnType<typeof createProgress>;

const frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

/** Shows one moving line on a terminal; elsewhere lines, and every ten seconds the steps that still run. */
export function createProgress(out: NodeJS.WriteStream = process.stdout) {
  const running = new Map<symbol, { title: string; since: number }>();
  let timer: NodeJS.Timeout | undefined;
  let frame = 0;
  let closed = false;

  const clear = () => out.isTTY && out.write("\r\x1b[K");
  const stopTimer = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const draw = () => {
    if (!out.isTTY || running.size === 0) return;
    const all = [...running.values()].map(({ title, since }) => `${title} (${seconds(since, 0)})`).join(" · ");
    const line = `${frames[frame++ % frames.length]} ${all}`;
    out.write(`\r\x1b[K  ${line.slice(0, Math.max(20, (out.columns || 80) - 3))}`);
  };
  const list = () => {
    for (const { title, since } of running.values()) out.write(`  … still: ${title} (${seconds(since, 0)})\n`);
  };
  const line = (text: string) => {
    clear();
    out.write(`${text}\n`);
    draw();
  };

  return {
    /** Prints a line between the steps. */
    note: (text: string) => line(plain(text)),
    /** Ends the display: steps that end later are not shown. */
    close(): void {
      clear();
      stopTimer();
      running.clear();
      closed = true;
    },
    /** Shows a step from its start to its end, with its duration in seconds. */
    async step<T>(name: string, work: () => Promise<T>): Promise<T> {
      const title = plain(name);
      const key = Symbol(title);
      const since = Date.now();
      running.set(key, { title, since });
      timer ??= setInterval(out.isTTY ? draw : list, out.isTTY ? 100 : 10_000).unref();
      if (!out.isTTY) line(`  … ${title}`);
      let mark = styleText("red", "✗", { stream: out });
      try {
        const value = await work();
        mark = styleText("green", "✓", { stream: out });
        return value;
      } finally {
        running.delete(key);
        if (running.size === 0) stopTimer();
        if (!closed) line(`  ${mark} ${title}  ${styleText("dim", seconds(since, 1), { stream: out })}`);
      }
    },
  };
}

const seconds = (since: number, digits: number): string => `${((Date.now() - since) / 1000).toFixed(digits)} s`;
