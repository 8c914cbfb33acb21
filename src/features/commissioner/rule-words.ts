import {
  KEPT_PLACES,
  MATCH_PREFERENCES,
  MATCH_WEIGHTS,
  SKILLED_FROM,
  UNFIT,
  type MatchPreference,
  type Unfit,
} from '@talent/contract/commissioner'

/** What has to hold, one line for each reason not to. */
const CONDITION: Record<Unfit, string> = {
  own_request: '不是申请人本人',
  handed_back: '没有退回过这一件',
  matter: '负责这个事项',
  on_leave: '没有请假（请假期间由代班的人接着办原来的事）',
  off_duty: '今日在岗',
  full: '在办没有到上限',
}

const PREFERENCE: Record<MatchPreference, string> = {
  own: '之前就由这位专员办理，或正替那位专员代班',
  employer: '专员联系申请人的单位',
  area: '专员管申请人单位所在的片区',
  category: '申请人经认定的人才类别由这位专员联系服务',
  skilled: `今年办结过 ${SKILLED_FROM} 件以上同一事项`,
}

/** The rule of matching in words, from its tables: what has to hold, and what goes before what. */
export const matchRules = (): { conditions: string[]; kept: string; preferences: string[] } => ({
  conditions: UNFIT.map((unfit) => CONDITION[unfit]),
  kept: `每位专员最后 ${KEPT_PLACES} 个名额先留给之前就由其办理的人才，别人都没有名额时才分给新来的`,
  preferences: [...MATCH_PREFERENCES]
    .sort((a, b) => MATCH_WEIGHTS[b] - MATCH_WEIGHTS[a])
    .map((preference) => PREFERENCE[preference]),
})
