import '@testing-library/jest-dom'
import Taro from '@tarojs/taro'

// Components are tested as a browser gets them: with roles, names and keyboard.
process.env.TARO_ENV = 'h5'

// jsdom lays nothing out and has no such function.
Element.prototype.scrollIntoView = jest.fn()

/** The platform as it usually answers. */
const platform = Object.values(Taro as unknown as Record<string, unknown>)
  .filter((way): way is jest.Mock => jest.isMockFunction(way))
  .map((way) => ({ way, usual: way.getMockImplementation() }))

beforeEach(() => {
  jest.clearAllMocks()
  // What one test left unanswered or unasked is no answer in the next.
  for (const { way, usual } of platform) {
    way.mockReset()
    if (usual) way.mockImplementation(usual)
  }
  Taro.clearStorageSync()
})

/** One day for every test: what is late, this year or still open must not depend on when it is run. Timers stay real. */
beforeEach(() => {
  jest.useFakeTimers({
    now: new Date('2026-11-24T10:00:00+08:00'),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'requestIdleCallback',
      'cancelIdleCallback',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  })
})
