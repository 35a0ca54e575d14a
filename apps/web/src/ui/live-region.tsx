'use client';

import { useEffect, useState } from 'react';

const quietMs = 400;

/** Reads out the latest `text` politely; what changes faster than it can be read out is skipped. */
export function LiveRegion({ text }: { readonly text: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(text), quietMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status" className="sr-only">
      {said}
    </div>
  );
}
