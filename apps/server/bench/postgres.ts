import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A throwaway PostgreSQL of tools/postgres.mjs, with fsync on: what a commit costs is what is measured. */
export async function throwawayPostgres(
  root: string,
  { settings = {}, journal }: { readonly settings?: Readonly<Record<string, string>>; readonly journal?: string } = {},
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const tool = JSON.stringify(path.join(root, 'tools/postgres.mjs'));
  const options = { settings: { fsync: 'on', synchronous_commit: 'on', ...settings }, journal };
  const code = `const { startPostgres } = await import(${tool});
    const server = await startPostgres(${JSON.stringify(options)});
    console.log(JSON.stringify(server));
    process.stdin.resume().once('end', async () => { await server.stop?.(); process.exit(0); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const { url, reason } = JSON.parse(said.toString()) as { readonly url: string | null; readonly reason?: string };
  if (url === null) throw new Error(reason);
  return {
    url,
    stop: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}
