import Taro from '@tarojs/taro'
import { getNoticePoster } from '@talent/contract/notice-share'
import { fetchFile, viewDocument, type Document } from '@/features/file'
import { asRefusal } from '@/lib/failure'

const ALBUM = '相册'

/**
 * Puts the long picture where the phone keeps pictures; a browser downloads it.
 * @throws ContractError, NetworkError; RefusedError where the album isn't allowed
 */
export async function keepPoster(id: string, batch: number, name: string): Promise<void> {
  const poster: Document = {
    ...{ endpoint: getNoticePoster, id, type: 'image/png' },
    query: { batch: String(batch) },
    saveAs: name,
  }
  if (process.env.TARO_ENV === 'h5') return viewDocument(poster)
  const filePath = await fetchFile(poster)
  await Taro.saveImageToPhotosAlbum({ filePath }).catch((error: unknown) => {
    throw asRefusal(error, ALBUM) ?? error
  })
}
