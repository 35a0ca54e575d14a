'use client';

import { useTranslations } from 'use-intl';
import type { Scenario, PartialTrace } from '@timeslice/engine';
import type { Identities } from './process-style';
import { ProcessToken } from './process-token';
import { placesOf, type StagePlan } from './stage-layout';
import type { Beat, Scene } from './stage-scene';
import { candidateOf } from './stage-values';
import { useReducedMotion } from './use-reduced-motion';

interface StageTokensProps {
  readonly scenario: Scenario;
  readonly partial: PartialTrace;
  readonly scene: Scene;
  readonly identities: Identities;
  readonly plan: StagePlan;
  readonly unit: number;
  readonly tick: number;
  readonly beat: Beat | null;
}

/** One token per thread, keyed by who it is: a change of place is a move. */
export function StageTokens({ scenario, partial, scene, identities, plan, unit, tick, beat }: StageTokensProps) {
  const t = useTranslations('stage');
  const reduced = useReducedMotion();
  const places = placesOf(scene, plan);
  const choosing = beat === 'choose';

  return [...identities.values()].map((identity) => {
    const { name } = identity;
    const place = places.get(name);
    const state = scene.states.get(name) ?? 'new';
    if (!place) return null;
    const candidate = place.area === 'ready' ? candidateOf(scenario, partial, name, tick) : null;
    const chosen = choosing && scene.decision?.chosen === name;
    return (
      <div
        key={reduced ? `${name} ${place.area}` : name}
        className="stage-token"
        data-chosen={chosen || undefined}
        style={{
          translate: `${place.x * unit}px ${place.y * unit}px`,
          fontSize: (place.side * unit) / 2.2,
        }}
      >
        <ProcessToken
          isCompact
          {...{ identity, state }}
          stateName={t(`states.${state}`)}
          waitsFor={scene.waitsFor.get(name)}
        />
        {(candidate !== null || chosen) && (
          <span className="stage-candidate" style={{ fontSize: `max(${unit * 0.66}px, var(--stage-min))` }}>
            {candidate ?? t('chosen')}
          </span>
        )}
      </div>
    );
  });
}
