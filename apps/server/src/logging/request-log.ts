import { randomUUID } from 'node:crypto';
import { type RequestHandler } from 'express';
import { type Logger } from './logger';

declare module 'express-serve-static-core' {
  interface Locals {
    /** Stands in the log and in the answer to a fault. */
    requestId: string;
  }
}

/** One line per request, with the route as it is declared: its parameters and its query may be secrets. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.locals.requestId = randomUUID();
    response.on('close', () => {
      const route = (request.route as { path: string } | undefined)?.path;
      logger[route === undefined ? 'debug' : 'info'](
        {
          requestId: response.locals.requestId,
          method: request.method,
          route: route ?? 'page',
          status: response.statusCode,
          ms: Math.round(performance.now() - startedAt),
        },
        'request',
      );
    });
    next();
  };
}
