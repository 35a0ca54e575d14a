'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { MenuButton } from './editor/menu-button';
import type { Undoing } from './model/use-edits';

interface ToolbarProps {
  readonly edits: Undoing | undefined;
  readonly onExamples: () => void;
  readonly onOpen: () => void;
  /** Null where there is nothing to save or to share. */
  readonly onSave: (() => void) | null;
  readonly onShare: (() => void) | null;
}

export function Toolbar({ edits, onExamples, onOpen, onSave, onShare }: ToolbarProps) {
  const t = useTranslations('lab.toolbar');
  const tools: readonly {
    readonly id: 'examples' | 'open' | 'save' | 'share';
    readonly icon: IconName | null;
    readonly act: (() => void) | null;
  }[] = [
    { id: 'examples', icon: null, act: onExamples },
    { id: 'open', icon: 'open', act: onOpen },
    { id: 'save', icon: 'save', act: onSave },
    { id: 'share', icon: 'share', act: onShare },
  ];
  return (
    <div role="group" aria-label={t('label')} className="toolbar">
      {edits && (
        <>
          <IconButton icon="undo" look="plain" label={t('undo')} isDisabled={!edits.canUndo} onPress={edits.undo} />
          <IconButton icon="redo" look="plain" label={t('redo')} isDisabled={!edits.canRedo} onPress={edits.redo} />
        </>
      )}
      <MenuButton
        className="tool-menu"
        choices={tools.map(({ id, act }) => ({ id, label: t(id), act: () => act?.(), isDisabled: act === null }))}
      >
        {t('file')}
        <Icon name="down" className="size-3.5" />
      </MenuButton>
      {tools.map(({ id, icon, act }) => (
        <Button key={id} look="quiet" size="sm" className="tool" isDisabled={act === null} onPress={() => act?.()}>
          {icon && <Icon name={icon} className="size-4" />}
          {t(id)}
        </Button>
      ))}
    </div>
  );
}
