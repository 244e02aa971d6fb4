import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// Whether the colours of the levels differ for people with colour blindness. Vision is simulated by the matrices of Machado,
// Oliveira and Fernandes (2009, severity 1, linear RGB); a difference is a distance in Oklab (Ottosson 2020).

type Triple = [number, number, number];

const visions: Record<string, Triple[]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (matrix: Triple[], vector: Triple): Triple =>
  matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * vector[at]!, 0)) as Triple;
const linear = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Triple;
const seen = (matrix: Triple[], hex: string): Triple =>
  times(matrix, linear(hex)).map((part) => Math.min(1, Math.max(0, part))) as Triple;
const oklab = (rgb: Triple): Triple => {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt) as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
};
const luminance = (hex: string) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0];
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const css = readFileSync(new URL("../app/globals.css", import.meta.url), "utf8");
const colour = (name: string, theme: 0 | 1): string => {
  const pair = new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  if (!pair) throw new Error(`globals.css has no colour ${name} for both themes`);
  return pair[theme + 1]!;
};
const levels = ["safe", "watch", "danger", "critical"];

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("levels of health in the %s theme", (_, theme) => {
  test.each(Object.keys(visions))("behavior: with %s no two look alike", (vision) => {
    const points = levels.map((name) => oklab(seen(visions[vision]!, colour(name, theme))));
    points.forEach((point, at) => {
      for (const other of points.slice(0, at)) {
        expect(Math.hypot(...point.map((part, axis) => part - other[axis]!))).toBeGreaterThan(0.1);
      }
    });
  });

  test("behavior: each is readable on every ground: 4.5 to 1", () => {
    for (const name of levels) {
      for (const ground of ["paper", "surface"]) {
        expect(contrast(colour(name, theme), colour(ground, theme)), `${name} on ${ground}`).toBeGreaterThan(4.5);
      }
    }
  });
});
