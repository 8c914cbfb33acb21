import { byFit, fittingOf } from './fitting.ts'
import { wishesOf, type Wishes } from './wishes.ts'

const ON = '2026-11-24'
const NOTHING: Wishes = { words: [], degree: null, level: null, workYears: null, monthlyPay: null }
const POST = {
  ...{ title: '会计', major: null, duties: null, education: null, age: null, experience: null },
  ...{ skillLevel: null, pay: null, ageCountedOn: null },
}
const outcomes = (post: Partial<typeof POST> | object, wishes: Partial<Wishes>) =>
  fittingOf({ ...POST, ...post }, { ...NOTHING, ...wishes }, ON).lines.map(({ outcome }) => outcome)

test.each([
  ['enough education', { education: '本科及以上' }, { degree: '硕士研究生' }, ['met']],
  ['too little', { education: '本科及以上' }, { degree: '专科' }, ['unmet']],
  ['not said', { education: '本科及以上' }, {}, ['unknown']],
  ['years of work', { experience: '3年以上' }, { workYears: 11 }, ['met']],
  ['too few years', { experience: '5年以上' }, { workYears: 1 }, ['unmet']],
  ['pay from the lower end on', { pay: '8000-10000元/月' }, { monthlyPay: 8000 }, ['met']],
  ['pay that reaches it', { pay: '6000-10000元/月' }, { monthlyPay: 8000 }, ['unknown']],
  ['pay below', { pay: '4000-6000元/月' }, { monthlyPay: 8000 }, ['unmet']],
  ['pay by the year', { pay: '年薪12万' }, { monthlyPay: 8000 }, ['met']],
  ['面议 is asked about', { pay: '面议' }, { monthlyPay: 8000 }, ['unknown']],
  ['nothing said of pay', {}, { monthlyPay: 8000 }, ['unknown']],
  ['no wish for pay', { pay: '4000元/月' }, {}, []],
  ['neither asks', {}, {}, []],
])('%s', (_, post, wishes, expected) => {
  expect(outcomes(post, wishes)).toEqual(expected)
})

test('an age is never assumed, and limits for men and women are nobody’s', () => {
  expect(outcomes({ age: '35周岁以下' }, { degree: '本科' })).toEqual(['unknown'])
  expect(outcomes({ age: '男45周岁以下，女40周岁以下' }, {})).toEqual([])
})

test('what names more professions comes first, then in its title, then what has less against it', () => {
  const wishes = { ...NOTHING, words: ['会计', '出纳'], monthlyPay: 8000 }
  const made = (title: string, more: Partial<Record<'duties' | 'pay', string>>) => ({
    title,
    fits: fittingOf({ ...POST, title, ...more }, wishes, ON),
  })
  const posts = [
    made('综合岗', { duties: '会计核算' }),
    made('会计', { pay: '4000元/月' }),
    made('会计', { pay: '9000元/月' }),
    made('会计兼出纳', {}),
  ]
  expect(
    posts.sort((a, b) => byFit(a.fits, b.fits)).map(({ title, fits }) => [title, fits.lines[0]?.outcome]),
  ).toEqual([
    ['会计兼出纳', 'unknown'],
    ['会计', 'met'],
    ['会计', 'unmet'],
    ['综合岗', 'unknown'],
  ])
})

const field = (key: string, fact: string) =>
  ({ key, fact, label: key, type: 'text', required: false, options: [], max: 40 }) as never
const form = (...fields: never[]) => ({ sections: [{ title: '', fields }] })
const WHOLE = form(
  field('job', 'wantedProfession'),
  field('study', 'seekersEducation'),
  field('years', 'seekersYears'),
  field('pay', 'wantedPay'),
)

test('wishes are read from the questions that ask for them, whatever they are called', () => {
  expect(
    wishesOf(WHOLE, { job: '会计、中学英语教师，会计', study: '硕士研究生', years: '11', pay: '8000' }),
  ).toEqual({
    ...{ words: ['会计', '中学英语教师'], degree: '硕士研究生', level: '硕士' },
    ...{ workYears: 11, monthlyPay: 8000 },
  })
  expect(wishesOf(WHOLE, { job: '', study: '其他', pay: '面议' })).toEqual(NOTHING)
  expect(wishesOf(form(field('name', 'name')), { name: '会计' })).toBeNull()
})
