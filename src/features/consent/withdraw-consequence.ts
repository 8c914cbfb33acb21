import type { SubjectKind } from '@talent/contract'
import type { ConsentRecord } from '@talent/contract/consent'

interface Consequence {
  ends: (number: string) => string
  ended: (number: string) => string
}

const OF_REQUEST: Consequence = {
  ends: (number) =>
    `撤回后，办件 ${number} 会同时撤回，专员停止办理，也不能再查看这些信息。需要时可以重新提交，时限重新计算。`,
  ended: (number) => `撤回后，专员不能再查看这些信息。办件 ${number} 已经结束，结果不受影响。`,
}

/** Given for a request, an application or an interest, never for what hangs on one, a complaint, an award or a policy. */
const CONSEQUENCES: Record<SubjectKind, Consequence> = {
  request: OF_REQUEST,
  note: OF_REQUEST,
  follow_up: OF_REQUEST,
  complaint: OF_REQUEST,
  application: {
    ends: () => '撤回后，这份投递会同时撤回，单位不能再打开您的简历。岗位截止前可以再投。',
    ended: () => '撤回后，单位不能再打开您投的简历。已有的结果不受影响。',
  },
  award: OF_REQUEST,
  recognition: OF_REQUEST,
  leave: OF_REQUEST,
  preparation: OF_REQUEST,
  draft: OF_REQUEST,
  family: {
    ends: () => '撤回后，家庭成员的名单会清空，下次填表要重新填写。已经提交的申请不受影响。',
    ended: () => '名单里已经没有家庭成员，撤回后再添加会重新征得您的同意。',
  },
  answers: {
    ends: () => '撤回后，存下的自测回答会清空，下次核对要重新回答。已经提交的申请不受影响。',
    ended: () => '已经没有存下的回答，撤回后再存会重新征得您的同意。',
  },
  matter: OF_REQUEST,
  policy: OF_REQUEST,
  post: OF_REQUEST,
  fair: OF_REQUEST,
  saved_search: OF_REQUEST,
  policy_draft: OF_REQUEST,
  scheme_draft: OF_REQUEST,
  notice_draft: OF_REQUEST,
  demand_draft: OF_REQUEST,
  interest: {
    ends: () => '撤回后，专员停止跟进这个需求，不能再看您的资料。还在目录里的话，以后可以再说感兴趣。',
    ended: () => '撤回后，专员不能再看这些信息。已有的结果不受影响。',
  },
  shared_result: {
    ends: () => '撤回后，专员不能再看这份逐条判断，内容随即删除。办件不受影响。',
    ended: () => '这份逐条判断已经删除。办件不受影响。',
  },
  contact_request: OF_REQUEST,
  urgent_need: OF_REQUEST,
  hiring: OF_REQUEST,
  station: OF_REQUEST,
}

/** What follows from taking a consent back, said before it is done. */
export const withdrawConsequence = ({
  subject,
  number,
  endsSubject,
}: Pick<ConsentRecord, 'subject' | 'number' | 'endsSubject'>): string =>
  CONSEQUENCES[subject.kind][endsSubject ? 'ends' : 'ended'](number)
