// npm run build, through Nx: builds what npm start builds, where it is stale. Both tell by the same stamps; Nx keeps no
// copy of its own, or it could put an old one in the place of a new one behind their back.
//   node tools/build.mjs [server] [web]
import { buildServer, buildWeb } from './prepare.mjs';

const builds = { server: buildServer, web: buildWeb };
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(builds)) await builds[name]();
