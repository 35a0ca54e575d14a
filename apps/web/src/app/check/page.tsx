import type { Metadata } from 'next';
import { Check } from '../../features/check/check';

export const metadata: Metadata = { title: '연결 점검 · Connection check' };

export default function Page() {
  return <Check />;
}
