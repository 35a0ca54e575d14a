/** Just enough colour science to hold the palette to its promises. */
export type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const times = (m: Matrix, [a, b, c]: Triple): Triple => {
  const row = ([x, y, z]: Triple) => x * a + y * b + z * c;
  return [row(m[0]), row(m[1]), row(m[2])];
};
const clamp = (v: number) => Math.min(1, Math.max(0, v));

/** Machado, Oliveira and Fernandes (2009), severity 1.0, over linear sRGB. */
export const visions: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const toLms: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const lmsToRgb: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];
const rgbToLms: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const lmsToLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** Linear sRGB of `oklch(L C H)`, within the gamut. */
export function linearOf(oklch: string): Triple {
  const numbers = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/.exec(oklch)?.slice(1).map(Number) ?? [];
  const [l = NaN, c = NaN, h = NaN] = numbers;
  const angle = (h * Math.PI) / 180;
  const [x, y, z] = times(toLms, [l, c * Math.cos(angle), c * Math.sin(angle)]);
  const [r, g, b] = times(lmsToRgb, [x ** 3, y ** 3, z ** 3]);
  return [clamp(r), clamp(g), clamp(b)];
}

export function seenWith(vision: Matrix, rgb: Triple): Triple {
  const [r, g, b] = times(vision, rgb);
  return [clamp(r), clamp(g), clamp(b)];
}

/** Euclidean distance in OKLab, times 100. */
export function distance(a: Triple, b: Triple): number {
  const lab = (rgb: Triple) => {
    const [l, m, s] = times(rgbToLms, rgb);
    return times(lmsToLab, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
  };
  const [p, q] = [lab(a), lab(b)];
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** WCAG contrast ratio. */
export function contrast(a: Triple, b: Triple): number {
  const luminance = ([r, g, bl]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
