import { markedParts } from '.'

test.each<[string, [number, number][], string[]]>([
  ['人才购房补贴', [[2, 4]], ['人才', '[购房]', '补贴']],
  ['购房', [[0, 2]], ['[购房]']],
  ['人才', [], ['人才']],
  [
    '人才',
    [
      [-3, 1],
      [1, 9],
    ],
    ['[人]', '[才]'],
  ],
  ['', [[0, 2]], []],
])('%s marked at %j is %j', (text, marks, parts) => {
  expect(markedParts(text, marks).map((part) => (part.marked ? `[${part.text}]` : part.text))).toEqual(parts)
})
