/** The same keys as `T`, each with some text: a missing or a surplus key does not compile. */
export type Like<T> = { readonly [K in keyof T]: T[K] extends string ? string : Like<T[K]> };
