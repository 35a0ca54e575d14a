import type { Metadata } from 'next';
import { Setup } from '../../features/account/setup';

export const metadata: Metadata = { title: '계정 만들기 · Create account', referrer: 'no-referrer' };

export default function Page() {
  return <Setup />;
}
