import { Join } from '../features/join/join';

export default function Page() {
  return <Join />;
}
