import { ContractError } from '@talent/contract'
import { KEPT_PIXELS } from '@talent/contract/file'
import { createProgramPool } from '../program-pool.ts'
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

const WORDS = {
  name: 'pictures',
  busy: '现在上传的人较多，这张图片没有保存，请稍后再试',
  tooLong: '这张图片处理得太久，没有保存，请缩小或换一张后再上传',
  interrupted: '这张图片的处理中断了，没有保存，请再试一次；如果还不行，请换一张',
}

/**
 * Pictures are rewritten in processes of their own, two at once: what a decoder keeps, and what it may do to its
 * process, doesn't reach the server.
 */
export function createPictureCleaner(limits: Partial<CleanerLimits> = {}) {
  const { pictureMs: workMs, ...others } = { ...LIMITS, ...limits }
  const ask = createProgramPool<Picture, Answer>(
    'platform/files/picture-process',
    { atOnce: 2, waiting: 40, waitMs: 20_000, workMs, ...others },
    WORDS,
  )

  /**
   * @returns the picture rewritten by `rewritePicture`
   * @throws ContractError `file_too_large`, `file_type`, `unavailable` while too many are at it or when it didn't end
   */
  return async (bytes: Buffer, type: PictureType): Promise<Buffer> => {
    const answer = await ask({ bytes, type, keptPixels: KEPT_PIXELS })
    if ('refused' in answer) {
      const { code, message } = answer.refused
      throw new ContractError(code, { message })
    }
    return answer.kept
  }
}

export const cleanPicture = createPictureCleaner()
