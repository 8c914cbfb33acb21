import type { ImportKind, RowOutcome } from '@talent/contract/import'
import type { IconName } from '@/components/data/icon'
import type { Tone } from '@/components/data/status-tag'

export const OUTCOME_TAG: Record<RowOutcome, { tone: Tone; icon: IconName }> = {
  new: { tone: 'green', icon: 'plus' },
  changed: { tone: 'green', icon: 'check' },
  same: { tone: 'grey', icon: 'check' },
  refused: { tone: 'red', icon: 'close' },
  ignored: { tone: 'grey', icon: 'info' },
}

interface KindText {
  readonly title: string
  /** What the file is, and what becomes of it. */
  readonly help: string
  readonly template: string
  readonly unmentioned: string
  /** After it was imported. */
  readonly done: string
}
export const KIND_TEXT: Record<ImportKind, KindText> = {
  payments: {
    title: '导入拨付结果',
    help: '模板里已有待拨付的各笔，填上拨付日期和批次号再传。没填日期的行不处理。',
    template: '下载待拨付模板',
    unmentioned: '表里没提到、还没拨付的',
    done: '已记为已拨付，本人会收到消息',
  },
}
