'use client';

import type { HostScene } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { LinkButton } from '../../ui/link-button';
import { DiscussionLimit } from './discussion-limit';
import { KeyCap } from './key-cap';
import type { Step } from './next-steps';

interface ActionBarProps {
  readonly scene: HostScene;
  readonly steps: readonly Step[];
  readonly take: (step: Step) => void;
  readonly pending: Step['does']['type'] | null;
  /** Seconds that the class will talk, null: as long as it takes. */
  readonly discussion: number | null;
  readonly setDiscussion: (seconds: number | null) => void;
}

/** What happens next: one primary action, always in the same place; the rest is quiet. */
export function ActionBar({ scene, steps, take, pending, discussion, setDiscussion }: ActionBarProps) {
  const t = useTranslations('host');
  const [primary, ...others] = steps;
  return (
    <footer className="sticky bottom-0 z-10 flex flex-wrap-reverse items-center justify-end gap-x-6 gap-y-1 border-t border-ink bg-canvas px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-8">
      {others.map((step) => (
        <div key={step.words} className="flex items-center gap-2">
          <Button look="quiet" onPress={() => take(step)} isDisabled={pending !== null}>
            {t(`steps.${step.words}`)}
            <KeyCap name={step.key} />
          </Button>
          {step.does.type === 'discuss' && <DiscussionLimit value={discussion} onChange={setDiscussion} />}
        </div>
      ))}
      {primary && (
        <Button
          size="lg"
          onPress={() => take(primary)}
          isPending={pending === primary.does.type}
          className="max-sm:w-full sm:min-w-72"
        >
          {t(`steps.${primary.words}`)}
          <KeyCap name={primary.key} />
        </Button>
      )}
      {scene.phase === 'ended' && (
        <>
          <LinkButton href="/teach" look="quiet">
            {t('toLessons')}
          </LinkButton>
          <LinkButton href={`/report?s=${scene.session}`} size="lg">
            {t('toReport')}
          </LinkButton>
        </>
      )}
    </footer>
  );
}
