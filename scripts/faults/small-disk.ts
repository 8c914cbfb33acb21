import { randomUUID } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbedded } from '../../cloud/src/db/pglite.ts'
import { signIn, startCopy } from './copy.ts'
import { temporaryFolder } from './leave-nothing.ts'
import type { Figures } from './rounds.ts'

/** A disk of its own in a name space of its own: it needs no rights and ends with the process. */
const ON_SMALL_DISK = [
  'unshare',
  '-rm',
  'sh',
  '-c',
  'mount -t tmpfs -o size=1m none "$FILES_DIR" && exec "$@"',
  'sh',
]
const AT_ONCE = 6
/** What encryption and the disk's own blocks take beside the content. */
const MARGIN = 16_384

const pdf = (size: number) => Buffer.from(`%PDF-1.4\n${' '.repeat(size - 14)}%%EOF`)

/** @returns the status, 0 without an answer; and what it is called if it was taken */
async function upload(address: string, token: string, size: number): Promise<{ status: number; id: string }> {
  const body = new FormData()
  body.append('file', new Blob([pdf(size)]), 'a.pdf')
  try {
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }
    const reply = await fetch(`${address}/api/files`, { method: 'POST', headers, body })
    const { id = '' } = (await reply.json()) as { id?: string }
    return { status: reply.status, id }
  } catch {
    return { status: 0, id: '' }
  }
}

async function sizeOf(address: string, token: string, id: string): Promise<number> {
  const reply = await fetch(`${address}/api/files/${id}`, { headers: { authorization: `Bearer ${token}` } })
  const bytes = await reply.arrayBuffer()
  return reply.ok ? bytes.byteLength : -reply.status
}

async function rowsIn(folder: string): Promise<number> {
  const database = await openEmbedded(folder)
  const { rows } = await database.pool.query<{ n: number }>(
    'select count(*)::int as n from file where subject_id is null',
  )
  await database.close()
  return rows[0]?.n ?? 0
}

/** Uploads, some at once, until long after the disk is full. @returns a sentence where there can be no such disk */
export async function smallDiskRounds(
  uploads: number,
  say: (text: string) => void,
): Promise<Figures | string> {
  const folder = temporaryFolder()
  const filesDir = join(folder, 'files')
  mkdirSync(filesDir)
  const env = { DATA_DIR: folder, FILES_DIR: filesDir, DATABASE_URL: '' }
  const [program = '', ...args] = ON_SMALL_DISK
  if (spawnSync(program, [...args, 'true'], { env: { ...process.env, ...env } }).status !== 0)
    return 'not run: no disk can be mounted by `unshare` here'
  const copy = await startCopy(env, ON_SMALL_DISK)
  const disk = `/proc/${copy.process.pid}/root${filesDir}`
  const space = () => {
    const { bavail, bsize } = statfsSync(disk)
    return bavail * bsize
  }
  const token = await signIn(copy.address, 'zhou-yu-an')
  const before = new Set(readdirSync(disk))
  const kept = new Map<string, number>()
  const statuses = new Map<number, number>()
  const faults: string[] = []
  const put = async (size: number) => {
    const { status, id } = await upload(copy.address, token, size)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status === 200) kept.set(id, size)
    return status
  }
  for (let done = 0; done < uploads; done += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, () => put(20_000 + Math.floor(Math.random() * 180_000))),
    )
    say(`${done + AT_ONCE}/${uploads}`)
  }
  for (const [status, count] of statuses)
    if (status !== 200 && status !== 507) faults.push(`${count} uploads answered ${status}`)
  if (!statuses.has(507)) faults.push('the disk was never full')
  // What was refused doesn't keep the last of the space.
  if (space() > 2 * MARGIN && (await put(space() - MARGIN)) !== 200)
    faults.push('what fits the space that is left was refused')
  const torn = readdirSync(disk).filter((name) => !before.has(name) && !kept.has(name))
  if (torn.length > 0) faults.push(`${torn.length} files on the disk were never taken: ${torn[0]}`)
  for (const [id, size] of kept) {
    const read = await sizeOf(copy.address, token, id)
    if (read !== size) faults.push(`a file of ${size} bytes that was taken reads as ${read}`)
  }
  const [freed] = kept.keys()
  if (freed !== undefined) rmSync(join(disk, freed))
  if ((await put(10_000)) !== 200) faults.push('refused although there is space again')
  await copy.kill('SIGTERM')
  const rows = await rowsIn(folder)
  if (rows !== kept.size) faults.push(`${rows} rows of ${kept.size} files that were taken`)
  const refused = statuses.get(507) ?? 0
  return { shown: `${kept.size} taken, ${refused} × 507, all read back`, faults }
}
