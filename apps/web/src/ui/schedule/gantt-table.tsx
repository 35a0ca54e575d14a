'use client';

import { useTranslations } from 'use-intl';
import type { GanttRow, GanttSegment } from './gantt-rows';

interface GanttTableProps {
  readonly caption: string;
  readonly rows: readonly GanttRow[];
  readonly className?: string;
}

/** The twin of a Gantt chart for those who read and do not look. */
export function GanttTable({ caption, rows, className = 'sr-only' }: GanttTableProps) {
  const t = useTranslations('stage.gantt');
  const who = (segment: GanttSegment) => {
    switch (segment.kind) {
      case 'run':
        return segment.name;
      case 'switch':
        return t('switchTo', { name: segment.name });
      case 'idle':
        return t('idle');
      case 'open':
        return t('open');
    }
  };
  return (
    <div className={className}>
      {rows.map((row) => (
        <table key={row.id} className="table">
          <caption className="text-left">{row.label ?? caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col">{t('who')}</th>
            </tr>
          </thead>
          <tbody>
            {row.segments.map((segment) => (
              <tr key={segment.from}>
                <td>{segment.from}</td>
                <td>{segment.to}</td>
                <td>{who(segment)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
