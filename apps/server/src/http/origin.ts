import { type IncomingMessage } from 'node:http';
import { type Request, type RequestHandler } from 'express';

/** Host names, IPv4 and bracketed IPv6, each with an optional port. */
const hostPattern = /^([\w.-]+|\[[\da-fA-F:.]+\])(:\d{1,5})?$/;

/** The origin under which a browser sees this request, proxies counted as TRUST_PROXY says. */
export function ownOrigin(request: Request): string | undefined {
  const host = request.host;
  return hostPattern.test(host) ? `${request.protocol}://${host.toLowerCase()}` : undefined;
}

/** Whether TRUST_PROXY names this peer, as Express has compiled it; the hop is 0 for the peer itself. */
export type Trusts = (address: string, hop: number) => boolean;

/** What `request.host` of Express is, for a request that did not go through Express. */
export function hostAskedFor({ headers, socket }: IncomingMessage, trusts: Trusts): string | undefined {
  const forwarded = headers['x-forwarded-host'];
  const isForwarded = typeof forwarded === 'string' && forwarded !== '' && trusts(socket.remoteAddress ?? '', 0);
  return isForwarded ? forwarded.split(',')[0]?.trim() : headers.host;
}

/**
 * Whether the page that sent this request is ours. The host must be the one asked for; the scheme may differ, since a
 * proxy that ends TLS is not always announced. No Origin header means no foreign page.
 */
export function isOwnPage(request: IncomingMessage, host: string | undefined, publicUrl: string | null): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase().replace(/:(80|443)$/, '');
}

/** A page of another origin may read nothing here, and this stops it from changing anything either. */
export function refuseForeignPages(publicUrl: string | null): RequestHandler {
  return (request, response, next) => {
    const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (reads || isOwnPage(request, request.host, publicUrl)) return next();
    response.status(403).json({ code: 'wrong-origin', message: 'This request comes from a page of another site.' });
  };
}
