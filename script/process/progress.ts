import { styleText } from "node:util";
import { plain } from "./plain.ts";

export type Progress = {
  /** Shows a step from its start to its end, with the seconds it took. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** A line of its own, between the steps. */
  note(line: string): void;
  /** Shows no more steps: what ends from here on was interrupted. */
  close(): void;
};

const frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
const heartbeat = 10_000;

/** On a terminal one line that moves; elsewhere plain lines, with a sign of life every ten seconds. */
export function createProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  const running = new Map<symbol, { title: string; since: number }>();
  let timer: NodeJS.Timeout | undefined;
  let frame = 0;
  let closed = false;

  const clear = () => out.isTTY && out.write("\r\x1b[K");
  const draw = () => {
    if (!out.isTTY || running.size === 0) return;
    const all = [...running.values()].map(({ title, since }) => `${title} (${seconds(since, 0)})`).join(" · ");
    const line = `${frames[frame++ % frames.length]} ${all}`;
    out.write(`\r\x1b[K  ${line.slice(0, Math.max(20, (out.columns || 80) - 3))}`);
  };
  const beat = () => {
    for (const { title, since } of running.values()) out.write(`  … still: ${title} (${seconds(since, 0)})\n`);
  };
  const close = () => {
    clear();
    clearInterval(timer);
    running.clear();
    closed = true;
  };
  const line = (text: string) => {
    clear();
    out.write(`${text}\n`);
    draw();
  };

  return {
    note: (text) => line(plain(text)),
    close,
    async step(name, work) {
      const title = plain(name);
      const key = Symbol(title);
      const since = Date.now();
      running.set(key, { title, since });
      timer ??= setInterval(out.isTTY ? draw : beat, out.isTTY ? 100 : heartbeat).unref();
      if (!out.isTTY) line(`  … ${title}`);
      const end = (mark: string) => {
        if (closed) return;
        running.delete(key);
        if (running.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
        line(`  ${mark} ${title}  ${styleText("dim", seconds(since, 1), { stream: out })}`);
      };
      try {
        const value = await work();
        end(styleText("green", "✓", { stream: out }));
        return value;
      } catch (error) {
        end(styleText("red", "✗", { stream: out }));
        throw error;
      }
    },
  };
}

const seconds = (since: number, digits: number): string => `${((Date.now() - since) / 1000).toFixed(digits)} s`;
