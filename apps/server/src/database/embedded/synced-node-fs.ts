import { existsSync, fdatasyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { syncFolder } from './sync';

/** What we use of Emscripten's file system on the disk. */
interface DiskFiles {
  realPath(node: DiskNode): string;
  readonly node_ops: {
    mknod(parent: DiskNode, name: string, mode: number, device: number): DiskNode;
    rename(node: DiskNode, newParent: DiskNode, newName: string): void;
    unlink(parent: DiskNode, name: string): void;
    rmdir(parent: DiskNode, name: string): void;
  };
  readonly stream_ops: { fsync?: (stream: DiskStream) => number };
}

interface DiskNode {
  readonly parent: DiskNode;
}

interface DiskStream {
  readonly node: DiskNode;
  /** The descriptor of a file; a folder has none. */
  readonly nfd?: number;
}

/**
 * PGlite's files on the disk, with an fsync that is one: as it comes, it answers "done" and does nothing. New, renamed
 * and removed names are written down with the next file, since PGlite never syncs a folder.
 */
export class SyncedNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...args);
    const { preRun = [] } = made.emscriptenOpts;
    const syncing = (postgres: { readonly NODEFS: DiskFiles }) => addSync(postgres.NODEFS);
    return { emscriptenOpts: { ...made.emscriptenOpts, preRun: [...preRun, syncing] } };
  }
}

function addSync(files: DiskFiles): void {
  const { node_ops: names, stream_ops: streams } = files;
  const { mknod, rename, unlink, rmdir } = names;
  const changed = new Set<string>();
  const note = (folder: DiskNode) => changed.add(files.realPath(folder));
  names.mknod = (parent, ...rest) => {
    note(parent);
    return mknod(parent, ...rest);
  };
  names.rename = (node, newParent, newName) => {
    note(node.parent);
    note(newParent);
    rename(node, newParent, newName);
  };
  names.unlink = (parent, name) => {
    note(parent);
    unlink(parent, name);
  };
  names.rmdir = (parent, name) => {
    note(parent);
    rmdir(parent, name);
  };
  streams.fsync = ({ nfd }) => {
    if (nfd !== undefined) fdatasyncSync(nfd);
    for (const folder of changed) if (existsSync(folder)) syncFolder(folder);
    changed.clear();
    return 0;
  };
}
