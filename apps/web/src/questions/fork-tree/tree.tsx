'use client';

import { useTranslations } from 'use-intl';
import { ProcessToken } from '../../ui/schedule/process-token';
import type { TreeNode } from './run-so-far';

/** Parents to the left of their children, in the order in which they were made. */
export function Tree({ root }: { readonly root: TreeNode }) {
  const t = useTranslations('questions.forkTree');
  return (
    <ul aria-label={t('tree')} className="fork-tree">
      <Node node={root} />
    </ul>
  );
}

function Node({ node }: { readonly node: TreeNode }) {
  const t = useTranslations('questions.forkTree');
  const { id, index, is, children } = node;
  return (
    <li>
      <ProcessToken
        identity={{ name: id, index, isThread: false }}
        state={is}
        stateName={t(`is.${is}`)}
        waitsFor="wait"
      />
      {children.length > 0 && (
        <ul aria-label={t('childrenOf', { name: id })}>
          {children.map((child) => (
            <Node key={child.id} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
