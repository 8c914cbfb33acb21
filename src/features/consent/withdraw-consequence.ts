import type { ConsentRecord } from '@talent/contract'

/** What follows from taking a consent back, said before it is done. */
export const withdrawConsequence = ({
  endsRequest,
  requestNumber,
}: Pick<ConsentRecord, 'endsRequest' | 'requestNumber'>): string =>
  endsRequest
    ? `撤回后，办件 ${requestNumber} 会同时撤回，专员停止办理，也不能再查看这些信息。需要时可以重新提交，时限重新计算。`
    : `撤回后，专员不能再查看这些信息。办件 ${requestNumber} 已经结束，结果不受影响。`
