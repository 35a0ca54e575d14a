import type { Metadata } from 'next';
import { Lab } from '../../features/lab/lab';
import '../../styles/lab.css';

export const metadata: Metadata = {
  title: '실험실 · Lab',
  description: '스케줄러를 직접 실험합니다. A sandbox for CPU scheduling.',
};

export default function Page() {
  return <Lab />;
}
