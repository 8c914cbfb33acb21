import { mapPointWords, readMapPoint } from './map-point.ts'

const there = { latitude: 33.741, longitude: 113.303 }

test.each([
  ['33.741,113.303', there],
  ['113.303, 33.741', there],
  ['１１３．３０３，３３．７４１', there],
  [' 33.741 113.303 ', there],
  ['', null],
  ['33.741', null],
  ['33.741,33.742', null],
  ['113.303,114.2', null],
  ['-33.741,113.303', null],
  ['0,0', null],
  ['33°44′,113°18′', null],
  ['33.741,113.303,5', null],
])('what is typed as %j', (typed, point) => expect(readMapPoint(typed)).toEqual(point))

test('as it is written it is read again', () => expect(readMapPoint(mapPointWords(there))).toEqual(there))
