'use client';

import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { CodeLines } from '../code-lines';
import type { StageProps } from '../kind-screens';
import { runSoFar } from './run-so-far';
import { Terminal } from './terminal';
import { Tree } from './tree';

/** Program, tree and screen side by side; what is long is set smaller, so that all of it stays in the picture. */
export function ForkStage({ prompt, shown, tick }: StageProps<'fork-tree'>) {
  const t = useTranslations('questions.forkTree');
  const text = useText();
  const { tree, lines, last } = runSoFar(shown, tick);
  const leaves = leavesOf(tree);
  return (
    <div
      className="fork-stage"
      style={{ '--lines': prompt.source.length, '--leaves': leaves, '--printed': lines.length } as CSSProperties}
    >
      <p className="fork-stage-said">{last ? text(last.sentence) : t('before')}</p>
      <div className="fork-stage-code">
        <CodeLines label={t('program')} lines={prompt.source.map((line) => ({ text: line }))} at={last?.line ?? null} />
      </div>
      <div className="fork-stage-tree">
        <Tree root={tree} />
      </div>
      <div className="fork-stage-screen">
        <Terminal label={t('screen')} lines={lines} />
      </div>
    </div>
  );
}

interface Branch {
  readonly children: readonly Branch[];
}

const leavesOf = ({ children }: Branch): number =>
  children.length === 0 ? 1 : children.reduce((sum, child) => sum + leavesOf(child), 0);
