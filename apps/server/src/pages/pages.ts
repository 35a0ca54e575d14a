import { type RequestHandler } from 'express';

/** Where the pages come from. */
export type Pages =
  | { readonly kind: 'exported'; readonly folder: string }
  | { readonly kind: 'development'; readonly folder: string }
  /** The API alone, as most tests want it. */
  | { readonly kind: 'none' };

/**
 * Addresses that controllers and sockets answer; everything else is a page, or what Next keeps in a folder of the
 * page's name: `/practice/__next._tree.txt` is no lesson, whose id has no dot.
 */
const serverPath = /^\/((api|socket\.io|j|r)(\/|$)|practice\/[^/.]+$)/;

export function onlyPages(handler: RequestHandler): RequestHandler {
  return (request, response, next) => (serverPath.test(request.path) ? next() : handler(request, response, next));
}
