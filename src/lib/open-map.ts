import Taro from '@tarojs/taro'
import type { MapPoint } from '@talent/contract'
import { copyText } from './copy-text'

/** An address as everybody reads it, with its point on a map where that is known. */
export interface Place {
  readonly place: string
  readonly point?: MapPoint | null | undefined
}

export const copyPlace = (place: string): Promise<void> => copyText(place, '地点已复制，到地图里粘贴')

/** A browser's map by its public address, which takes these coordinates (gaode: GCJ-02) and opens the app where there is one. */
export const mapAddress = (place: string, { latitude, longitude }: MapPoint): string =>
  `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(place)}&coordinate=gaode&callnative=1`

function openInBrowser(address: string): void {
  // With `noopener` the answer is null even where it opened, and a blocked window couldn't be told.
  const opened = window.open(address, '_blank')
  if (opened === null) throw new Error('the window was blocked')
  opened.opener = null
}

const openIn = async (place: string, point: MapPoint): Promise<void> => {
  if (process.env.TARO_ENV === 'h5') openInBrowser(mapAddress(place, point))
  // It shows a point and asks nobody where they are.
  else await Taro.openLocation({ ...point, name: place, scale: 16 })
}

/** Shows the point on a map; where there is none, or no map opens, the address is put on the clipboard. */
export async function openMap({ place, point }: Place): Promise<void> {
  if (point === undefined || point === null) return copyPlace(place)
  await openIn(place, point).catch(() => copyPlace(place))
}
