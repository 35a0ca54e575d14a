import { useLayoutEffect } from 'react';
import { forceProjector, type Room } from './theme';

export function useProjectorTheme(room: Room): void {
  useLayoutEffect(() => forceProjector(room), [room]);
}
