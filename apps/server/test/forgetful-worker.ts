/** The thread of the embedded database on a disk that forgets. */
import './forgetful-disk';
import '../src/database/embedded/worker';
