// Packages, or entries of packages, without types of their own.
declare module "@messageformat/core/compile-module.js" {
  import type MessageFormat from "@messageformat/core";
  export default function compileModule(format: MessageFormat, messages: object): string;
}

declare module "subset-font" {
  /** The font with these characters and features alone, within these bounds of its axes. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: "woff2";
      variationAxes?: Record<string, { min: number; max: number }>;
      /** Tags of OpenType features; no others stay. */
      keepFeatures?: string[];
    },
  ): Promise<Buffer>;
}
