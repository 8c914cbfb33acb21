import { phoneLine } from './phone-line'

test.each([
  ['报名咨询 0375-0000000', '报名咨询', '0375-0000000'],
  ['人才服务热线 0371-96567', '人才服务热线', '0371-96567'],
  ['青年英才 3032075', '青年英才', '3032075'],
  ['0371-63702166', '咨询电话', '0371-63702166'],
])('%s', (text, label, number) => {
  expect(phoneLine(text)).toEqual({ label, number })
})

test('nothing to dial without digits', () => {
  expect(phoneLine('见公告')).toBeNull()
})
