'use client';

import { useState } from 'react';
import type { HostScene, ParticipantId } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useName } from '../../../i18n/use-name';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Notice } from '../../../ui/notice';
import { Switch } from '../../../ui/switch';
import type { Conductor } from '../use-conductor';
import { PersonRow } from './person-row';
import { pickingOf } from './picking';
import { RenameDialog } from './rename-dialog';

interface RosterProps {
  readonly scene: HostScene;
  readonly act: Conductor['act'];
}

type Doing = { readonly what: 'rename' | 'remove'; readonly person: ParticipantId };

/** Who is here, who has answered the current question, and from its lock on whose answer is for the wall. */
export function Roster({ scene, act }: RosterProps) {
  const t = useTranslations('host.roster');
  const [doing, setDoing] = useState<Doing | null>(null);
  const [undoable, setUndoable] = useState<ParticipantId | null>(null);
  const called = useName();
  const { namesHidden } = scene;
  /** As it is now: names may have been hidden since. */
  const nameOf = (person: ParticipantId) => called(scene.roster.find(({ id }) => id === person)?.nickname ?? '');
  const people = scene.roster.filter(({ removed }) => !removed);
  const removed = scene.roster.filter((person) => person.removed);
  const answers = 'picked' in scene ? 'locked' : scene.phase === 'predict' ? 'coming' : null;

  const remove = async (participant: ParticipantId) => {
    if (await act({ type: 'remove', participant })) setUndoable(participant);
  };
  const restore = (participant: ParticipantId) => {
    setUndoable(null);
    void act({ type: 'restore', participant });
  };

  return (
    <section className="lg:sticky lg:top-5">
      <h2 className="flex items-baseline justify-between text-lg">
        {t('title')} <span className="mono text-base text-muted">{people.length}</span>
      </h2>
      <div className="ticks mt-2" aria-hidden="true" />
      <Switch isSelected={namesHidden} onChange={(hide) => void act({ type: 'hide-names', hide })}>
        {t('hideNames')}
      </Switch>
      {undoable && (
        <div className="mb-3">
          <Notice
            action={
              <Button look="secondary" size="sm" onPress={() => restore(undoable)}>
                {t('undo')}
              </Button>
            }
          >
            {t('removedNow', { name: nameOf(undoable) })}
          </Notice>
        </div>
      )}
      {people.length === 0 ? (
        <p className="text-sm text-muted">{t('nobody')}</p>
      ) : (
        <ul
          className="lg:-m-2 lg:max-h-[calc(100dvh-18.5rem)] lg:overflow-y-auto lg:p-2"
          tabIndex={people.length > 12 ? 0 : undefined}
          aria-label={t('title')}
        >
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              answers={answers}
              picking={pickingOf(scene, person, act)}
              onRename={namesHidden ? null : () => setDoing({ what: 'rename', person: person.id })}
              onFactor={(factor) => void act({ type: 'give-extra-time', participant: person.id, factor })}
              onRemove={() => setDoing({ what: 'remove', person: person.id })}
            />
          ))}
        </ul>
      )}
      {removed.length > 0 && (
        <details className="mt-4 text-sm">
          <summary className="cursor-pointer py-1 text-muted">{t('removed', { count: removed.length })}</summary>
          <ul>
            {removed.map((person) => (
              <li key={person.id} className="flex items-center justify-between gap-3 py-1">
                <s>{called(person.nickname)}</s>
                <Button look="quiet" size="sm" onPress={() => restore(person.id)}>
                  {t('letIn')}
                  <span className="sr-only">: {called(person.nickname)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {doing?.what === 'rename' && !namesHidden && (
        <RenameDialog
          key={doing.person}
          person={doing.person}
          name={nameOf(doing.person)}
          act={act}
          onClose={() => setDoing(null)}
        />
      )}
      <ConfirmDialog
        title={t('removeTitle', { name: doing ? nameOf(doing.person) : '' })}
        action={t('remove')}
        danger
        isOpen={doing?.what === 'remove'}
        onClose={() => setDoing(null)}
        onConfirm={() => doing && void remove(doing.person)}
      >
        {t('removeBody')}
      </ConfirmDialog>
    </section>
  );
}
