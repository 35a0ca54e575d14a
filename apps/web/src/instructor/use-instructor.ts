import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { instructor, type Instructor } from '@timeslice/contract';
import { z } from 'zod';
import { useLoaded, type Loading } from '../live/use-loaded';

const signedIn = z.object({ user: instructor }).nullable();

/** Who is signed in on this device. Whoever is not is sent to sign in, and back here afterwards. */
export function useInstructor(): Loading<Instructor> {
  const router = useRouter();
  const { loaded, reload } = useLoaded<unknown>('/api/auth/get-session');
  const session = loaded.state === 'ready' ? signedIn.parse(loaded.value) : undefined;
  const isStranger = session === null;

  useEffect(() => {
    if (isStranger) router.replace(`/login?to=${encodeURIComponent(location.pathname + location.search)}`);
  }, [isStranger, router]);

  if (loaded.state === 'refused') return { loaded, reload };
  return { loaded: session ? { state: 'ready', value: session.user } : { state: 'loading' }, reload };
}
