import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { ContractError } from '@talent/contract'
import { ExplainedError } from '../../lib/explained-error.ts'
import { limitAtOnce } from '../../lib/limit-at-once.ts'
import { CLOUD_FOLDER, programOf } from '../../lib/own-folder.ts'
import { report } from '../../lib/report.ts'
import type { Answer, Picture } from './picture-process.ts'
import type { PictureType } from './rewrite-picture.ts'

export interface CleanerLimits {
  /** A picture that takes longer is given up, and its process ended: waiting included, before the client gives up. */
  readonly pictureMs: number
  /** A process that had no picture for so long is ended: where nobody uploads, none runs. */
  readonly idleMs: number
  /** A process that takes more bytes after a picture is ended; 150 to 250 MB are usual. */
  readonly processBytes: number
}
const LIMITS: CleanerLimits = { pictureMs: 30_000, idleMs: 30_000, processBytes: 400_000_000 }

const PROGRAM = programOf('platform/files/picture-process')
const { TMPDIR, LD_LIBRARY_PATH, LD_PRELOAD } = process.env
/** None of the server's keys. One arena, because glibc keeps what was freed in each of many. */
const ENVIRONMENT = { TMPDIR, LD_LIBRARY_PATH, LD_PRELOAD, MALLOC_ARENA_MAX: '1' }

const BUSY = '现在上传的人较多，这张图片没有保存，请稍后再试'
const TOO_LONG = '这张图片处理得太久，没有保存，请缩小或换一张后再上传'
const INTERRUPTED = '这张图片的处理中断了，没有保存，请再试一次；如果还不行，请换一张'
const unavailable = (message: string) => new ContractError('unavailable', { message })

/** A process that doesn't keep this one alive, and ends with it, however this one ends: its channel closes. */
function start(): ChildProcess {
  const child = fork(PROGRAM.file, {
    // Where `tsx` is looked for.
    cwd: CLOUD_FOLDER,
    execArgv: PROGRAM.execArgv,
    env: ENVIRONMENT,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // Whoever asks it hears of a fault; while nobody does, there is nobody to tell.
  child.on('error', () => {})
  child.unref()
  child.channel?.unref()
  return child
}

const end = (child: ChildProcess) => child.kill('SIGKILL')

/** @throws ContractError `unavailable` when it takes too long, or the process ends: for want of memory, by a fault */
async function ask(child: ChildProcess, picture: Picture, withinMs: number): Promise<Answer> {
  const over = new AbortController()
  const { signal } = over
  try {
    child.send(picture)
    return await Promise.race([
      once(child, 'message', { signal }).then(([answer]) => answer as Answer),
      once(child, 'exit', { signal }).then(([code, by]) =>
        Promise.reject(new ExplainedError(`ended by ${by ?? code}`)),
      ),
      sleep(withinMs, undefined, { signal }).then(() => Promise.reject(unavailable(TOO_LONG))),
    ])
  } catch (error) {
    end(child)
    report('pictures', error)
    throw error instanceof ContractError ? error : unavailable(INTERRUPTED)
  } finally {
    over.abort()
  }
}

/**
 * Pictures are rewritten in processes of their own, two at once: what a decoder keeps, and what it may do to its
 * process, doesn't reach the server.
 */
export function createPictureCleaner(limits: Partial<CleanerLimits> = {}) {
  const { pictureMs, idleMs, processBytes } = { ...LIMITS, ...limits }
  const atOnce = limitAtOnce({ atOnce: 2, waiting: 40, waitMs: 20_000 }, BUSY)
  const idle = new Map<ChildProcess, NodeJS.Timeout>()

  const leave = (child: ChildProcess) => {
    clearTimeout(idle.get(child))
    idle.delete(child)
  }
  const take = (): ChildProcess => {
    const [waiting] = idle.keys()
    const child = waiting ?? start()
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

  /**
   * @returns the picture rewritten by `rewritePicture`
   * @throws ContractError `file_too_large`, `file_type`, `unavailable` while too many are at it or when it didn't end
   */
  return (bytes: Buffer, type: PictureType): Promise<Buffer> =>
    atOnce(async () => {
      const child = take()
      const answer = await ask(child, { bytes, type }, pictureMs)
      if (answer.rss > processBytes) end(child)
      else rest(child)
      if ('refused' in answer) {
        const { code, message } = answer.refused
        throw new ContractError(code, { message })
      }
      return answer.kept
    })
}

export const cleanPicture = createPictureCleaner()
