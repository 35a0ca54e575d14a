/** Injection token of the version of the product, `0.1.0`. */
export const VERSION = Symbol('VERSION');
