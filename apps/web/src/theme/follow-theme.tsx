'use client';

import { useEffect } from 'react';
import { followTheme } from './theme';

export function FollowTheme() {
  useEffect(followTheme, []);
  return null;
}
