import type { Subject, SubjectKind } from '@talent/contract'
import type { ByeReason, LiveFrame } from '@talent/contract/live'
import type { Deps } from '../deps.ts'
import { callersOf } from '../http/authenticate.ts'
import type { Caller } from '../http/caller.ts'
import { readTold } from './channel.ts'

/** One open socket of somebody who is signed in. */
export interface Connection {
  readonly tokenHash: Buffer
  /** Looked at anew every minute: a role may have come. */
  caller: Caller
  send(frame: LiveFrame): void
  end(reason: ByeReason): void
}

export interface Hub {
  /** How many sessions ended so far: whoever was looked up before one of them is looked up again. */
  readonly endings: () => number
  /** False when this person has as many as one may. */
  add(connection: Connection): boolean
  remove(connection: Connection): void
  /** What the database told; null after its connection was lost. */
  hear(told: string | null): void
  /** Ends those whose session is over, whatever was or wasn't told. */
  recheck(): Promise<void>
  readonly size: () => number
  all(): Iterable<Connection>
}

/** Devices and windows of one person on one copy. */
export const MOST_OF_ONE = 10
/** What comes together is looked up together: so many lookups a second at most, however much happens. */
const GATHER_MS = 50

/** Those who listen on this copy, and who of them is told what. */
export function createHub(deps: Deps, onError: (error: unknown) => void): Hub {
  const connections = new Set<Connection>()
  const byAccount = new Map<string, Set<Connection>>()
  let changed = new Map<string, { subject: Subject; from: number }>()
  let news = new Set<string>()
  let gathering = false
  let endings = 0

  const sayAgain = () => connections.forEach((connection) => connection.send({ type: 'again' }))

  /** Whoever may read a thing now hears of it: the same rule as for reading. */
  async function tellChanges(changes: readonly { subject: Subject; from: number }[]): Promise<void> {
    const byKind = new Map<SubjectKind, string[]>()
    for (const { subject } of changes)
      byKind.set(subject.kind, [...(byKind.get(subject.kind) ?? []), subject.id])
    for (const [kind, ids] of byKind) {
      const viewers = await deps.subjects.of(kind).viewersOf(deps.db, ids)
      for (const { subject, from } of changes) {
        const maySee = subject.kind === kind ? viewers.get(subject.id) : undefined
        if (maySee === undefined) continue
        for (const connection of connections)
          if (maySee(connection.caller)) connection.send({ type: 'changed', subject, from })
      }
    }
  }
  async function flush(): Promise<void> {
    const [changes, accounts] = [[...changed.values()], news]
    changed = new Map()
    news = new Set()
    gathering = false
    for (const accountId of accounts)
      byAccount.get(accountId)?.forEach((connection) => connection.send({ type: 'news' }))
    await tellChanges(changes)
  }
  function gather(): void {
    if (gathering) return
    gathering = true
    setTimeout(() => {
      flush().catch((error: unknown) => {
        onError(error)
        // Who may see what couldn't be looked up: everybody asks for what is theirs.
        sayAgain()
      })
    }, GATHER_MS).unref()
  }

  async function recheck(): Promise<void> {
    const looked = [...connections]
    if (looked.length === 0) return
    const callers = await callersOf(
      deps,
      looked.map(({ tokenHash }) => tokenHash),
    )
    for (const connection of looked) {
      const caller = callers.get(connection.tokenHash.toString('hex'))
      if (caller === undefined) connection.end('ended')
      else connection.caller = caller
    }
  }

  return {
    endings: () => endings,
    size: () => connections.size,
    all: () => connections,
    add(connection) {
      const { accountId } = connection.caller
      const own = byAccount.get(accountId) ?? new Set()
      if (own.size >= MOST_OF_ONE) return false
      byAccount.set(accountId, own.add(connection))
      connections.add(connection)
      return true
    },
    remove(connection) {
      const { accountId } = connection.caller
      connections.delete(connection)
      const own = byAccount.get(accountId)
      own?.delete(connection)
      if (own?.size === 0) byAccount.delete(accountId)
    },
    hear(text) {
      if (text === null) {
        endings += 1
        sayAgain()
        recheck().catch(onError)
        return
      }
      const told = readTold(text)
      if (told === null) return
      if ('ended' in told) {
        endings += 1
        for (const connection of connections)
          if (connection.caller.sessionId === told.ended) connection.end('ended')
        return
      }
      if (connections.size === 0) return
      if ('news' in told) news.add(told.news)
      else {
        const key = `${told.changed.kind} ${told.changed.id}`
        const from = Math.max(told.from, changed.get(key)?.from ?? told.from)
        changed.set(key, { subject: told.changed, from })
      }
      gather()
    },
    recheck,
  }
}
