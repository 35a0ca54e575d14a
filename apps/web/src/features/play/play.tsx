'use client';

import { useMemo, useState } from 'react';
import { useQueryValue } from '../../address/use-address';
import { seatIn } from '../../live/tickets';
import { Page } from '../../ui/page';
import { Working } from '../../ui/working';
import { NoSeat } from './no-seat';
import { Room } from './room';

/** `/play?s=SESSION`: the student's one live screen. Who this is stands on the device, not in the address. */
export function Play() {
  const session = useQueryValue('s');
  const seat = useMemo(() => (session ? seatIn(session) : null), [session]);
  const [visit, setVisit] = useState(0);
  if (session === undefined) {
    return (
      <Page width="narrow">
        <Working />
      </Page>
    );
  }
  if (!seat) return <NoSeat />;
  return <Room key={visit} seat={seat} onComeBack={() => setVisit(visit + 1)} />;
}
