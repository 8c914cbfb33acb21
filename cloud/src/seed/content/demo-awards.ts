import type { DelayCause } from '@talent/contract/award'

/** Days are counted in the calendar from the day the content is put in; `ago` in working days before it. */
type DemoAct =
  | { ago: number; do: 'order' }
  | { ago: number; do: 'pay'; paidAgo: number; batch: string }
  | { ago: number; do: 'delay'; cause: DelayCause; words: string; toIn: number }
  | { ago: number; do: 'ask'; words: string }
  | { ago: number; do: 'answer'; words: string }
  | { ago: number; do: 'end'; basis: string }

export interface DemoAward {
  readonly policyId: string
  readonly benefit: string
  /** Of the person's account, or the name of an enterprise. */
  readonly to: { readonly person: string } | { readonly enterprise: string }
  readonly grantedAgo: number
  readonly instalments: readonly {
    readonly yuan: number
    /** Promised so many days after today; before it where negative. */
    readonly promisedIn: number
    readonly acts: readonly DemoAct[]
  }[]
}

/** What the ledger of the trial tells: paid and to come, put off twice, late without a word, an enterprise's. */
export const demoAwards: readonly DemoAward[] = [
  {
    policyId: 'demo-settling',
    benefit: '安家补助',
    to: { person: 'zhou-yu-an' },
    grantedAgo: 60,
    instalments: [
      {
        yuan: 40_000,
        promisedIn: -30,
        acts: [
          { ago: 50, do: 'order' },
          { ago: 25, do: 'pay', paidAgo: 26, batch: '安居-01' },
        ],
      },
      { yuan: 30_000, promisedIn: 37, acts: [{ ago: 5, do: 'order' }] },
      { yuan: 30_000, promisedIn: 400, acts: [] },
    ],
  },
  {
    policyId: 'demo-rent',
    benefit: '租房补助',
    to: { person: 'zhou-yu-an' },
    grantedAgo: 40,
    instalments: [
      {
        yuan: 4_500,
        promisedIn: -20,
        acts: [
          { ago: 35, do: 'order' },
          { ago: 18, do: 'delay', cause: 'account', words: '收款户名和身份证不一致，已请您更正', toIn: -5 },
          { ago: 6, do: 'delay', cause: 'funds', words: '三季度指标下月上旬下达', toIn: 24 },
          { ago: 4, do: 'ask', words: '下达后多久能到账？' },
          { ago: 2, do: 'answer', words: '指标下达后 5 个工作日内到账' },
        ],
      },
    ],
  },
  {
    policyId: 'demo-research',
    benefit: '科研启动经费（自然科学类）',
    to: { person: 'gao-ruo-yu' },
    grantedAgo: 30,
    instalments: [
      { yuan: 100_000, promisedIn: -4, acts: [{ ago: 20, do: 'order' }] },
      { yuan: 100_000, promisedIn: 361, acts: [] },
    ],
  },
  {
    policyId: 'demo-startup',
    benefit: '一次性开业补助',
    to: { enterprise: '某材料研究院（演示）' },
    grantedAgo: 30,
    instalments: [
      {
        yuan: 10_000,
        promisedIn: -15,
        acts: [{ ago: 12, do: 'delay', cause: 'account', words: '收款账户户名不符，已请单位更正', toIn: -3 }],
      },
    ],
  },
]
