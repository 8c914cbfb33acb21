import * as v from 'valibot'

/**
 * The span of the country on a map, from its southern- and westernmost to its northern- and easternmost point in whole degrees.
 * No number is a latitude and a longitude at once, so that the two can't be taken for each other.
 */
const SPAN = { latitude: [3, 54], longitude: [73, 136] } as const

const coordinate = (of: keyof typeof SPAN, label: string) => {
  const [least, most] = SPAN[of]
  return v.pipe(
    v.number(`请填写${label}`),
    v.minValue(least, `${label}在 ${least} 到 ${most} 之间`),
    v.maxValue(most, `${label}在 ${least} 到 ${most} 之间`),
  )
}

/** A place on a map, in the coordinates that maps here are drawn in (GCJ-02). */
export const MapPoint = v.object({
  latitude: coordinate('latitude', '纬度'),
  longitude: coordinate('longitude', '经度'),
})
export type MapPoint = v.InferOutput<typeof MapPoint>

/** Two numbers as a map gives them, whichever is first; null where they are no point here. */
export function readMapPoint(typed: string): MapPoint | null {
  const numbers = typed
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((part) => part !== '')
  if (numbers.length !== 2 || numbers.some((part) => !/^\d{1,3}(\.\d{1,12})?$/.test(part))) return null
  const [latitude, longitude] = numbers.map(Number).sort((a, b) => a - b)
  const point = { latitude, longitude }
  return v.is(MapPoint, point) ? point : null
}

/** 33.741,113.303 */
export const mapPointWords = ({ latitude, longitude }: MapPoint): string => `${latitude},${longitude}`
