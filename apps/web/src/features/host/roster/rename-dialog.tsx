'use client';

import { NICKNAME_MAX, nickname as nicknameSchema, type ParticipantId, problemWith, tidy } from '@timeslice/contract';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/text-field';
import type { Conductor } from '../use-conductor';

interface RenameDialogProps {
  readonly person: ParticipantId;
  readonly name: string;
  readonly act: Conductor['act'];
  readonly onClose: () => void;
}

export function RenameDialog({ person, name: before, act, onClose }: RenameDialogProps) {
  const t = useTranslations('host.roster');
  const common = useTranslations('common');
  const refusals = useTranslations('refusals');
  const [name, setName] = useState(before);
  const [tried, setTried] = useState(false);
  const problem = problemWith(tidy(name));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null) return;
    onClose();
    void act({ type: 'rename', participant: person, nickname: nicknameSchema.parse(name) });
  };

  return (
    <Dialog title={t('renameTitle', { name: before })} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-4 grid gap-6">
        <TextField
          label={t('newName')}
          description={t('newNameNote', { max: NICKNAME_MAX })}
          value={name}
          onChange={setName}
          autoFocus
          autoComplete="off"
          error={tried && problem !== null ? refusals(problem) : undefined}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="secondary" onPress={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit">{t('rename')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
