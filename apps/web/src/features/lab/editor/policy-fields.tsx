'use client';

import type { Parameter } from '@timeslice/engine';
import type { PolicyDraft } from '../model/draft';
import { parametersOf } from '../model/policies';
import { problemsUnder, useEditing } from './editing';
import { More } from './more';
import { ParameterField } from './parameter-field';
import { DrawFields } from './draw-fields';

/** What must be given, and what counts ticks, stands in front; what has a default is one press away. */
const isInFront = (parameter: Parameter) => !('default' in parameter) || parameter.is === 'ticks';

/** The parameters that a policy declares. */
export function PolicyFields({ policy }: { readonly policy: PolicyDraft }) {
  const { problems } = useEditing();
  const all = parametersOf(policy.kind);
  const behind = all.filter(([, parameter]) => !isInFront(parameter));
  const isWrongBehind = behind.some(([key]) => problemsUnder(problems, ['policy', key]).length > 0);
  const fields = (some: typeof all) =>
    some.map(([key, parameter]) => <ParameterField key={key} at={['policy', key]} parameter={parameter} />);
  if (all.length === 0) return null;
  return (
    <div className="policy-fields">
      {fields(all.filter(([, parameter]) => isInFront(parameter)))}
      {policy.kind === 'lottery' && <DrawFields />}
      {behind.length > 0 && <More isForced={isWrongBehind}>{fields(behind)}</More>}
    </div>
  );
}
