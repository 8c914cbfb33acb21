import Taro from '@tarojs/taro'

const platform = Object.entries(Taro as unknown as Record<string, unknown>).filter(
  (entry): entry is [string, jest.Mock] => jest.isMockFunction(entry[1]),
)

describe('what one test has the platform answer', () => {
  test.each([
    ['holds in it', 1],
    ['is gone in the next one', 2],
  ])('%s', async () => {
    expect(platform.length).toBeGreaterThan(20)
    for (const [name, way] of platform) {
      expect([name, await way()]).not.toEqual([name, 'left over'])
      way.mockReturnValue('left over')
      expect([name, await way()]).toEqual([name, 'left over'])
      way.mockReturnValueOnce('left over')
    }
  })
})
