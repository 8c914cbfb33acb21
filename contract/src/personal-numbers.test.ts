import { hasPersonalNumber } from './personal-numbers.ts'

it.each([
  '11010519491231002X',
  '证件 11010519491231002x。',
  '110105 19491231 0025',
  '１１０１０５１９４９１２３１００２Ｘ',
  '110105491231002',
  '13800000127',
  '138-0000-0127',
  '+86 138 0000 0127',
  '联系１３８０００００１２７',
])('%s has a personal number', (text) => {
  expect(hasPersonalNumber(text)).toBe(true)
})

it.each([
  '',
  '春节调休',
  '2027-02-08 起放假 8 天',
  '0375-0000001',
  '国办发明电〔2026〕7 号',
  '10000000000',
  '123456789012',
])('%s has none', (text) => {
  expect(hasPersonalNumber(text)).toBe(false)
})
