import { type RequestHandler } from 'express';
import helmet from 'helmet';

/** Headers for every answer; pages replace the policy for scripts by their own. */
export function securityHeaders(publicUrl: string | null): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    // Over plain HTTP in a lecture hall it would lock browsers out of the address.
    strictTransportSecurity: publicUrl?.startsWith('https:') === true,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
    // Over plain HTTP browsers ignore it, loudly.
    crossOriginOpenerPolicy: publicUrl?.startsWith('https:') === true,
    originAgentCluster: false,
  });
}
