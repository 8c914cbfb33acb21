import { gramsAsked, gramsOf, nameKey, tellingPairs } from './names.ts'

test.each([
  ['某材料研究院（演示）', '某材料研究院 (演示)'],
  ['ＡＢＣ 智能装备公司', 'abc智能装备公司'],
  ['“华中”材料院', '华中材料院'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test.each(['材料', '研究院', '某', '材料 演示', '某材料研究院（演示）'])(
  '%s finds the name it is a part of',
  (asked) => {
    const grams = gramsOf(['某材料研究院（演示）', '材料院'])
    expect(grams).toEqual(expect.arrayContaining(gramsAsked(asked).grams))
  },
)

test.each(['材研', '研究所'])('%s does not', (asked) => {
  const grams = gramsOf(['某材料研究院（演示）'])
  expect(gramsAsked(asked).grams.every((gram) => grams.includes(gram))).toBe(false)
})

test('nothing asked asks for nothing', () => {
  expect(gramsAsked(' 　')).toEqual({ words: [], grams: [] })
})

test('what most names have in common suggests nothing', () => {
  expect(tellingPairs('某研究院有限公司')).not.toEqual(expect.arrayContaining(['研究', '有限']))
  expect(tellingPairs('华中材料研究院')).toEqual(expect.arrayContaining(['华中', '材料']))
})
