import { type Request } from 'express';
import { cookiePrefix, type Scheme, secureCookiePrefix } from './auth';

/** Whether this is the sign-in of a browser that came over https. */
export const isSecure = (cookie: string): boolean =>
  cookie.includes(`${secureCookiePrefix}${cookiePrefix}.session_token=`);

/**
 * How the browser reached us, which a proxy that ends TLS does not always announce: a page says where it came from, and
 * a cookie under which scheme it was set. Whoever lies about it harms nobody else.
 */
export function schemeOf({ protocol, headers: { origin, cookie } }: Request): Scheme {
  const isHttps = protocol === 'https' || origin?.startsWith('https:') === true || isSecure(cookie ?? '');
  return isHttps ? 'https' : 'http';
}
