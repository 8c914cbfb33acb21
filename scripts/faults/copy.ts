import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { compiledServer, freePort, ROOT, waitFor } from '../lib.ts'
import { whenLeaving } from './leave-nothing.ts'

export const KEYS = {
  FIELD_KEYS: `faults:${randomBytes(32).toString('base64')}`,
  BLIND_INDEX_KEY: randomBytes(32).toString('base64'),
}

/** One running process of the backend. */
export interface Copy {
  readonly address: string
  readonly process: ChildProcess
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** @param through a command that runs it, as `unshare` */
export async function startCopy(env: NodeJS.ProcessEnv, through: readonly string[] = []): Promise<Copy> {
  const port = await freePort(19_000 + Math.floor(Math.random() * 2_000))
  const [first = '', ...rest] = [...through, process.execPath, await compiledServer()]
  const child = spawn(first, rest, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'ignore'],
    env: {
      ...process.env,
      ...KEYS,
      DEMO: 'true',
      RATE_LIMIT: '0',
      OVERLOAD_DELAY: '0',
      LOG_LEVEL: 'silent',
      ...env,
      PORT: String(port),
    },
  })
  whenLeaving(() => void child.kill('SIGKILL'))
  const address = `http://127.0.0.1:${port}`
  if (!(await waitFor(`${address}/readyz`, child, 60))) throw new Error('a copy did not start')
  return {
    address,
    process: child,
    kill: (signal) =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill(signal)
      }),
  }
}

export async function signIn(address: string, personId: string): Promise<string> {
  const reply = await fetch(`${address}/api/sessions/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  })
  if (!reply.ok) throw new Error(`signing in answered ${reply.status}`)
  return ((await reply.json()) as { token: string }).token
}

/** The status; 0 when the connection ended without an answer. */
export async function postMessage(
  address: string,
  { token, requestId }: { token: string; requestId: string },
  key: string,
): Promise<number> {
  try {
    const reply = await fetch(`${address}/api/requests/${requestId}/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': key,
      },
      body: JSON.stringify({ text: `${key} 请问进展` }),
    })
    await reply.arrayBuffer()
    return reply.status
  } catch {
    return 0
  }
}

/** An open request of this person. */
export async function openRequestOf(address: string, token: string): Promise<string> {
  const reply = await fetch(`${address}/api/requests`, { headers: { authorization: `Bearer ${token}` } })
  const { items } = (await reply.json()) as { items: { id: string; state: string }[] }
  const open = items.find(({ state }) => ['submitted', 'accepted', 'in_progress'].includes(state))
  if (open === undefined) throw new Error('this person has no open request')
  return open.id
}
