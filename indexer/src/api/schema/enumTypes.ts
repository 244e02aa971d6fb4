import { type EnumName, enums } from "../columns/enums.ts";
import type { Builder } from "./builder.ts";

const makeEnum = (builder: Builder, name: EnumName) =>
  builder.enumType(name, {
    description: enums[name].about,
    values: Object.fromEntries(
      Object.entries(enums[name].values).map(([value, description]) => [value, { description }]),
    ) as Record<string, { description: string }>,
  });

export const addEnums = (builder: Builder) =>
  Object.fromEntries((Object.keys(enums) as EnumName[]).map((name) => [name, makeEnum(builder, name)])) as Record<
    EnumName,
    ReturnType<typeof makeEnum>
  >;

export type EnumTypes = ReturnType<typeof addEnums>;
