let shown = 0;

/** On a terminal one line that moves; elsewhere a line every quarter. */
export function showProgress(part: number): void {
  const percent = Math.floor(part * 100);
  const step = process.stdout.isTTY ? 1 : 25;
  if (percent < shown + step && percent < 100) return;
  shown = percent - (percent % step);
  const text = `The story is told: ${percent} %`;
  process.stdout.write(process.stdout.isTTY ? `\r${text}${percent === 100 ? "\n" : ""}` : `${text}\n`);
}
