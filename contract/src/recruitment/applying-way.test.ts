import { applyingWay, type ApplyingWay } from './applying-way.ts'

const NOTICE: ApplyingWay = { way: 'notice' }
test.each<[applyBy: string | null, takesCvs: boolean, way: ApplyingWay]>([
  [null, true, { way: 'here' }],
  [null, false, NOTICE],
  ['简历投 hr.zhao@example.com.cn，注明岗位', false, { way: 'mail', to: 'hr.zhao@example.com.cn' }],
  ['电话 0375-2888888 联系王工', false, { way: 'phone', to: '0375-2888888' }],
  ['138 0000 0127', false, { way: 'phone', to: '138 0000 0127' }],
  ['4001234567', false, { way: 'phone', to: '4001234567' }],
  ['电话 0375-2888888，或发 hr@example.cn', false, { way: 'mail', to: 'hr@example.cn' }],
  ['现场报名', false, NOTICE],
  ['身份证号 410401199001011234 不是电话', false, NOTICE],
])('%s (%s)', (applyBy, takesCvs, way) => {
  expect(applyingWay({ applyBy, takesCvs })).toEqual(way)
})
