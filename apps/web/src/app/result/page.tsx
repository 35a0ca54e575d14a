import type { Metadata } from 'next';
import { OwnResults } from '../../features/result/own-results';

export const metadata: Metadata = { title: '내 결과 · My results', referrer: 'no-referrer', robots: { index: false } };

export default function Page() {
  return <OwnResults />;
}
