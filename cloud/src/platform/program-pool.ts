import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { ContractError } from '@talent/contract'
import { ExplainedError } from '../lib/explained-error.ts'
import { limitAtOnce, type Limits } from '../lib/limit-at-once.ts'
import { CLOUD_FOLDER, programOf } from '../lib/own-folder.ts'
import { report } from '../lib/report.ts'

export interface PoolLimits {
  /** What takes longer is given up, and its process ended: waiting included, before the client gives up. */
  readonly workMs: number
  /** A process that had nothing to do for so long is ended: where nobody asks, none runs. */
  readonly idleMs: number
  /** A process that takes more bytes after its work is ended. */
  readonly processBytes: number
  /** Of JavaScript's own memory a process may take, in MB: beyond it ends by itself, and the work with it. */
  readonly heapMb?: number
}

export interface PoolWords {
  /** What it is called in the log. */
  readonly name: string
  readonly busy: string
  readonly tooLong: string
  readonly interrupted: string
}

const { TMPDIR, LD_LIBRARY_PATH, LD_PRELOAD } = process.env
/** None of the server's keys. One arena, because glibc keeps what was freed in each of many. */
const ENVIRONMENT = { TMPDIR, LD_LIBRARY_PATH, LD_PRELOAD, MALLOC_ARENA_MAX: '1' }

const unavailable = (message: string) => new ContractError('unavailable', { message })
const end = (child: ChildProcess) => child.kill('SIGKILL')

/** A process that doesn't keep this one alive, and ends with it, however this one ends: its channel closes. */
function start({ file, execArgv }: ReturnType<typeof programOf>, heapMb: number | undefined): ChildProcess {
  const child = fork(file, {
    // Where `tsx` is looked for.
    cwd: CLOUD_FOLDER,
    execArgv: heapMb === undefined ? execArgv : [...execArgv, `--max-old-space-size=${heapMb}`],
    env: ENVIRONMENT,
    serialization: 'advanced',
    // What it writes may hold what it was given; how it ended is told.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // Whoever asks it hears of a fault; while nobody does, there is nobody to tell.
  child.on('error', () => {})
  child.unref()
  child.channel?.unref()
  return child
}

/**
 * Work that takes long or isn't to be trusted is done in processes of their own, few at once: what it keeps, and what it may
 * do to its process, doesn't reach the server.
 * @param program from `cloud/src`, without its ending: it answers each message with one
 */
export function createProgramPool<Asked extends object, Answer extends { readonly rss: number }>(
  program: string,
  { workMs, idleMs, processBytes, heapMb, ...line }: PoolLimits & Limits,
  words: PoolWords,
): (asked: Asked) => Promise<Answer> {
  const found = programOf(program)
  const atOnce = limitAtOnce(line, words.busy)
  const idle = new Map<ChildProcess, NodeJS.Timeout>()

  /** @throws ContractError `unavailable` when it takes too long, or the process ends: for want of memory, by a fault */
  const ask = async (child: ChildProcess, asked: Asked): Promise<Answer> => {
    const over = new AbortController()
    const { signal } = over
    try {
      child.send(asked)
      return await Promise.race([
        once(child, 'message', { signal }).then(([answer]) => answer as Answer),
        once(child, 'exit', { signal }).then(([code, by]) =>
          Promise.reject(new ExplainedError(`ended by ${by ?? code}`)),
        ),
        sleep(workMs, undefined, { signal }).then(() => Promise.reject(unavailable(words.tooLong))),
      ])
    } catch (error) {
      end(child)
      report(words.name, error)
      throw error instanceof ContractError ? error : unavailable(words.interrupted)
    } finally {
      over.abort()
    }
  }
  const leave = (child: ChildProcess) => {
    clearTimeout(idle.get(child))
    idle.delete(child)
  }
  const take = (): ChildProcess => {
    const [waiting] = idle.keys()
    const child = waiting ?? start(found, heapMb)
    if (waiting) leave(waiting)
    else child.once('exit', () => leave(child))
    return child
  }
  const rest = (child: ChildProcess) => {
    const timer = setTimeout(() => {
      leave(child)
      end(child)
    }, idleMs)
    idle.set(child, timer.unref())
  }

  return (asked) =>
    atOnce(async () => {
      const child = take()
      const answer = await ask(child, asked)
      if (answer.rss > processBytes) end(child)
      else rest(child)
      return answer
    })
}
