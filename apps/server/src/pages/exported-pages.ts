import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Request, type RequestHandler, type Response } from 'express';
import sirv from 'sirv';
import { ownOrigin } from '../http/origin';
import { inlineScriptHashes, pagePolicy, scriptPolicy } from './policy';

/** Serves the static export: precompressed, hashed assets for ever, pages always asked again. */
export function exportedPages(folder: string): RequestHandler {
  const hashes = hashesByPage(folder);
  const notFound = readPage(folder, '404.html');
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders: (response, pathname) => {
      const immutable = pathname.startsWith('/_next/static/');
      response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });

  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    // Here and not in setHeaders, which a 304 never reaches: a browser puts the headers of a 304 on the page it kept.
    const page = pageOf(request.path, hashes);
    if (page !== undefined) setPolicy(response, page);
    if (request.path.startsWith('/_next/static/')) response.setHeader('Content-Security-Policy', scriptPolicy);
    files(request, response, () => {
      response.status(404).setHeader('Cache-Control', 'no-cache');
      if (notFound === undefined || !request.accepts('html')) return void response.type('text').send('Not found');
      setPolicy(response, hashes.get('/404.html') ?? []);
      response.type('html').send(notFound);
    });
  };
}

function setPolicy(response: Response, hashes: readonly string[]): void {
  const origin = ownOrigin(response.req as Request);
  response.setHeader('Content-Security-Policy', pagePolicy(hashes, origin && new URL(origin).host));
}

function hashesByPage(folder: string): Map<string, string[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return new Map(
    names.map((name) => [
      `/${name.replaceAll(path.sep, '/')}`,
      inlineScriptHashes(readFileSync(path.join(folder, name), 'utf8')),
    ]),
  );
}

/** The clean address of a page: `/play` is play.html or play/index.html. */
function pageOf(pathname: string, hashes: ReadonlyMap<string, string[]>): string[] | undefined {
  const bare = pathname.replace(/\/$/, '');
  return hashes.get(pathname) ?? hashes.get(`${bare}.html`) ?? hashes.get(`${bare}/index.html`);
}

function readPage(folder: string, name: string): Buffer | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file) : undefined;
}
