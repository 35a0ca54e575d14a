import type { Metadata } from 'next';
import { Host } from '../../features/host/host';

export const metadata: Metadata = { title: '수업 진행 · Control' };

export default function Page() {
  return <Host />;
}
