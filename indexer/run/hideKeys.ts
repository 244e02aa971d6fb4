import { shown } from "@weir/process/plain";

/** Removes the API keys of these addresses from everything written to the streams: Ponder logs whole errors. */
export const hideKeys = (
  urls: readonly string[],
  streams: readonly NodeJS.WriteStream[] = [process.stdout, process.stderr],
): void => {
  const secret = urls.filter((url) => shown(url) !== url);
  if (secret.length === 0) return;
  for (const stream of streams) {
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    const hidden = (text: string): string => secret.reduce((rest, url) => rest.replaceAll(url, shown(url)), text);
    stream.write = ((chunk: unknown, ...rest: unknown[]) =>
      write(typeof chunk === "string" ? hidden(chunk) : chunk, ...rest)) as typeof stream.write;
  }
};
