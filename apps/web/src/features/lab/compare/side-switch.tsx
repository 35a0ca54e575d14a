'use client';

import { useTranslations } from 'use-intl';
import { SegmentedControl } from '../../../ui/segmented-control';
import { Switch } from '../../../ui/switch';
import { sides, type LabDocument, type Side } from '../model/document';
import type { HistoryAction } from '../model/history';

interface SideSwitchProps {
  readonly document: LabDocument;
  readonly change: (action: HistoryAction<LabDocument>) => void;
  readonly side: Side;
  readonly onChange: (side: Side) => void;
}

/** Which of the two is edited, and whether they have the same processes. */
export function SideSwitch({ document, change, side, onChange }: SideSwitchProps) {
  const t = useTranslations('lab.compare');
  const isShared = document.b?.processes === null;
  return (
    <div className="side-switch">
      <SegmentedControl
        label={t('side')}
        options={sides.map((value) => ({ value, label: t(`sides.${value}`) }))}
        value={side}
        onChange={onChange}
      />
      <Switch
        isSelected={isShared}
        onChange={(share) =>
          change({
            type: 'edit',
            to: ({ a, b }) => ({ a, b: b && { ...b, processes: share ? null : a.processes } }),
          })
        }
      >
        {t('shared')}
      </Switch>
    </div>
  );
}
