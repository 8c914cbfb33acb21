import { NOTICE_PAGE } from '@talent/contract/notice-share'
import type { Deps } from '../../deps.ts'
import { qrPicture } from '../../lib/qr-picture.ts'
import { report } from '../../lib/report.ts'
import { kept } from './kept.ts'

/** WeChat takes no more letters with a code. */
const SCENE_MOST = 32

/** Where a browser finds a notice; null where nobody said where the H5 client is. */
export const noticeAddress = ({ config }: Pick<Deps, 'config'>, id: string): string | null =>
  config.publicAddress === undefined
    ? null
    : `${config.publicAddress}/#/${NOTICE_PAGE}?id=${encodeURIComponent(id)}`

/** A way to a notice for a camera: WeChat's own code where we have its keys, else one with the address for a browser. */
export interface CameraCode {
  /** A picture in base64. */
  readonly picture: string
  readonly opens: 'mini_program' | 'browser'
}

/** null where there is nothing a code could lead to. A picture without WeChat's code is better than none. */
export async function cameraCode(
  deps: Pick<Deps, 'wechat' | 'config'>,
  id: string,
): Promise<CameraCode | null> {
  const scene = `id=${id}`
  if (deps.wechat !== null && scene.length <= SCENE_MOST)
    try {
      const { wechat } = deps
      const picture = await kept('code', scene, (asked) => wechat.codeOf(NOTICE_PAGE, asked))
      return { picture: picture.toString('base64'), opens: 'mini_program' }
    } catch (error) {
      report('code of a notice', error)
    }
  const address = noticeAddress(deps, id)
  if (address === null) return null
  return { picture: (await qrPicture(address)).replace(/^[^,]*,/, ''), opens: 'browser' }
}
