'use client';

import { bestScreens } from '../best/best-screens';
import type { KindScreens } from '../kind-screens';

export const chooseQuantum: KindScreens<'choose-quantum'> = bestScreens('choose-quantum', 'quantum');
