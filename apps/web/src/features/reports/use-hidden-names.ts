import { useState } from 'react';
import { createPreference, usePreference } from '../../preferences/preference';

const kept = createPreference('report-names', ['as-in-class', 'hidden'], () => 'as-in-class');

export interface HiddenNames {
  /** As `?names=` of the report has it; undefined: as the session has it. */
  readonly asked: 'shown' | 'hidden' | undefined;
  readonly hide: (hide: boolean) => void;
}

/**
 * This device hides the names of every report until it is told otherwise; names that a class had hidden are shown for
 * this visit only.
 */
export function useHiddenNames(): HiddenNames {
  const isKept = usePreference(kept, 'as-in-class') === 'hidden';
  const [isShown, setShown] = useState(false);
  return {
    asked: isKept ? 'hidden' : isShown ? 'shown' : undefined,
    hide: (hide) => {
      kept.set(hide ? 'hidden' : 'as-in-class');
      setShown(!hide);
    },
  };
}
