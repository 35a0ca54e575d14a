'use client';

import { encode } from 'uqr';
import { useTranslations } from 'use-intl';

const quietZone = 4; // modules

/** Always dark on white, whatever the theme: cameras expect it. */
export function QrCode({ url, className }: { readonly url: string; readonly className?: string }) {
  const t = useTranslations('common');
  const { data, size } = encode(url, { ecc: 'M', border: quietZone });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('qr', { url })}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
