'use client';

import { bestScreens } from '../best/best-screens';
import type { KindScreens } from '../kind-screens';

export const choosePolicy: KindScreens<'choose-policy'> = bestScreens('choose-policy', 'policy');
