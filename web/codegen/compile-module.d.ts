// The package's own types miss this entry.
declare module "@messageformat/core/compile-module.js" {
  import type MessageFormat from "@messageformat/core";
  export default function compileModule(format: MessageFormat, messages: object): string;
}
