import type { Metadata } from 'next';
import { Reports } from '../../features/reports/reports';

export const metadata: Metadata = { title: '기록 · Reports' };

export default function Page() {
  return <Reports />;
}
