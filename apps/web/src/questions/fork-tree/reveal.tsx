'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { CodeLines } from '../code-lines';
import type { RevealProps } from '../kind-screens';
import { NoAnswer } from '../verdict';
import { Compared } from './compared';
import { rightSoFar, runSoFar } from './run-so-far';
import { Terminal } from './terminal';
import { Tree } from './tree';

/** The run step by step: what was just done and why, the line of the program, the tree and the screen as they are now. */
export function Reveal({ prompt, answer, shown, tick }: RevealProps<'fork-tree'>) {
  const t = useTranslations('questions.forkTree');
  const text = useText();
  const { tree, lines, last } = runSoFar(shown, tick);
  const right = rightSoFar(prompt, shown, tick);
  return (
    <div className="fork-reveal">
      {!answer && <NoAnswer />}
      {(right !== null || answer !== null) && <Compared {...{ prompt, answer, right }} />}
      <div role="log" className="happening">
        {last && <p key={Math.floor(tick)}>{text(last.sentence)}</p>}
      </div>
      <div className="fork-run">
        <CodeLines label={t('program')} lines={prompt.source.map((line) => ({ text: line }))} at={last?.line ?? null} />
        <Tree root={tree} />
        <Terminal label={t('screen')} lines={lines} />
      </div>
    </div>
  );
}
