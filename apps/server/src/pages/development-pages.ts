import { type Server } from 'node:http';
import { type RequestHandler } from 'express';
import { developmentPolicy } from './policy';

/** Next itself, with reload, on the server's own port. It is no dependency of the built product: loaded only here. */
export async function developmentPages(folder: string, httpServer: Server): Promise<RequestHandler> {
  const { default: next } = await import('next');
  const pages = next({ dev: true, dir: folder, httpServer });
  await pages.prepare();
  const handle = pages.getRequestHandler();
  return (request, response, forward) => {
    response.setHeader('Content-Security-Policy', developmentPolicy);
    handle(request, response).catch(forward);
  };
}
