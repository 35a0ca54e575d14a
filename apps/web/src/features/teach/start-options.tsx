'use client';

import type { SessionOptions } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { Switch } from '../../ui/switch';

interface StartOptionsProps {
  readonly options: SessionOptions;
  readonly onChange: (options: SessionOptions) => void;
}

/** How the next session is held; what is not chosen here is as most classes want it. */
export function StartOptions({ options, onChange }: StartOptionsProps) {
  const t = useTranslations('teach.options');
  return (
    <details className="mb-8">
      <summary className="cursor-pointer py-1 font-semibold">{t('title')}</summary>
      <div className="mt-2 grid max-w-[38em] gap-3">
        <Switch isSelected={options.confidence} onChange={(confidence) => onChange({ ...options, confidence })}>
          {t('confidence')}
        </Switch>
        <div>
          <Switch
            isSelected={options.points === 'speed'}
            onChange={(fast) => onChange({ ...options, points: fast ? 'speed' : 'correctness' })}
          >
            {t('speed')}
          </Switch>
          <p className="mt-1 text-sm text-muted">{t('speedNote')}</p>
        </div>
      </div>
    </details>
  );
}
