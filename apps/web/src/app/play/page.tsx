import type { Metadata } from 'next';
import { Play } from '../../features/play/play';

export const metadata: Metadata = { title: '수업 · Class' };

export default function Page() {
  return <Play />;
}
