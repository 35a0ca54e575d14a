import type { Metadata } from 'next';
import { Login } from '../../features/account/login';

export const metadata: Metadata = { title: '로그인 · Sign in' };

export default function Page() {
  return <Login />;
}
