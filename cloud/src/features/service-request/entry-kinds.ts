import type { Attachment, SupplementItem, TimelineEntryOf } from '@talent/contract/service-request'
import { monthDayOf } from '@talent/contract/calendar'
import type { EntryBodies, EntryKind, KnownFacts, Told } from './entry-content.ts'

/** What a view of one entry is made of, beside who wrote it and when. */
export interface Shown<K extends EntryKind> {
  body: EntryBodies[K]
  facts: KnownFacts<K>
  attachments: Attachment[]
  /** Items of the 一次性告知 it belongs to. */
  items: readonly SupplementItem[]
  /** Of a 一次性告知: what ended the wait for it, if anything has. */
  endedBy: EntryKind | null
  /** The talent reads it: handover notes are for colleagues. */
  forTalent: boolean
  /** That day may still move, its year isn't announced. */
  provisional: (day: string | null) => boolean
}

/** Names the words of news are made of; nothing of what was written, nothing sensitive. */
export interface NewsNames {
  talent: string
  /** 林专员, of whoever acted or has it now. */
  commissioner: string
  matter: string
}
type News = { readonly [T in keyof Told]?: string | undefined }

type Own = 'id' | 'seq' | 'at' | 'author' | 'kind'
interface KindOfEntry<K extends EntryKind> {
  view: (shown: Shown<K>) => Omit<TimelineEntryOf<K>, Own>
  /** What somebody wrote with it; empty when there was nothing to write. */
  words: (body: EntryBodies[K]) => string
  /** One line for lists: what was said or done last. */
  line: (body: EntryBodies[K]) => string
  /** Whom it is news to and in which words; whoever wrote it isn't told. */
  news: (names: NewsNames, facts: KnownFacts<K>, told: Told) => News
}

/** What was said to each item, then the note: one text, as the thread shows it. */
const supplementNote = (body: EntryBodies['supplement'], items: readonly SupplementItem[]): string =>
  [
    ...body.items.map(
      (given) => `${items.find((item) => item.key === given.key)?.what ?? ''}：${given.text}`,
    ),
    ...(body.note === '' ? [] : [body.note]),
  ].join('\n')

/** Every kind of entry, in one row each: how it reads in the thread, in a list, in inboxes. */
export const ENTRY_KINDS: { readonly [K in EntryKind]: KindOfEntry<K> } = {
  submit: {
    view: ({ body, facts }) => ({
      materialCount: facts.materialCount,
      ...(body.preparedBy !== undefined && { preparedBy: body.preparedBy }),
      ...(body.about !== undefined && { about: body.about }),
    }),
    words: () => '',
    line: (body) =>
      body.preparedBy === undefined ? '提交了申请' : `${body.preparedBy}替填，本人确认提交了申请`,
    // With a commissioner at once, the assignment says it all: then no coordinator is named.
    news: ({ talent, matter }) => ({ coordinators: `${talent}的${matter}申请在等候分派` }),
  },
  assign: {
    view: ({ body }) => body,
    words: () => '',
    line: (body) => `已分派给${body.commissionerName}`,
    news: ({ talent, commissioner, matter }) => ({
      talent: `${commissioner}将为您办理`,
      commissioner: `${talent}的${matter}申请分派给了您`,
    }),
  },
  accept: {
    view: ({ body, facts, provisional }) => ({
      promisedOn: facts.promisedOn,
      provisional: provisional(facts.promisedOn),
      note: body.note,
    }),
    words: (body) => body.note,
    line: (body) => body.note || '已受理',
    news: ({ commissioner }) => ({ talent: `${commissioner}受理了您的申请` }),
  },
  decline: {
    view: ({ body }) => body,
    words: (body) => body.reason,
    line: (body) => `不予受理：${body.reason}`,
    news: ({ commissioner }) => ({ talent: `${commissioner}答复：不予受理` }),
  },
  report_progress: {
    view: ({ body, facts, provisional }) => ({
      doing: body.doing,
      dueOn: facts.dueOn,
      provisional: provisional(facts.dueOn),
    }),
    words: (body) => body.doing,
    line: (body) => body.doing,
    news: ({ commissioner }) => ({ talent: `${commissioner}更新了进展` }),
  },
  ask_supplement: {
    view: ({ body, facts, endedBy, provisional }) => ({
      items: body.items.map((item) => ({ ...item, done: endedBy === 'supplement' })),
      again: body.again ?? '',
      note: body.note,
      dueOn: facts.dueOn,
      provisional: provisional(facts.dueOn),
      retracted: endedBy === 'retract_supplement',
    }),
    words: (body) => body.items.map((item) => item.what).join('；'),
    line: (body) => `请补：${body.items.map((item) => item.what).join('；')}`,
    news: ({ commissioner }, { items }) => ({
      talent: items === null ? `${commissioner}请您补材料` : `${commissioner}请您补 ${items} 项材料`,
    }),
  },
  retract_supplement: {
    view: ({ body }) => ({ reason: body.reason }),
    words: (body) => body.reason,
    line: (body) => `收回了补材料的要求：${body.reason}`,
    news: ({ commissioner }) => ({ talent: `${commissioner}收回了补材料的要求，不用补了` }),
  },
  remind: {
    view: ({ facts }) => facts,
    words: () => '',
    line: () => '提醒补交材料',
    // While it can still be answered in time only the talent needs to know.
    news: ({ talent, matter }, { about }) =>
      about === 'over'
        ? {
            talent: `您的${matter}申请逾期未补正，可能被终止办理，现在仍可补交`,
            commissioner: `${talent}逾期未补正已期满，可以终止办理`,
          }
        : { talent: `您的${matter}申请快到补交期限了` },
  },
  end_unanswered: {
    view: ({ body }) => body,
    words: (body) => body.note,
    line: (body) => body.note || '逾期未补正，已终止办理',
    news: ({ commissioner }) => ({ talent: `${commissioner}因逾期未补正终止了办理，补交后可恢复` }),
  },
  extend: {
    view: ({ body, facts, provisional }) => ({
      from: facts.from,
      to: facts.to,
      provisional: provisional(facts.to),
      ...body,
    }),
    words: (body) => body.reason,
    line: (body) => `延期：${body.reason}`,
    news: ({ commissioner }, { from, to }) => ({
      talent:
        from === null || to === null
          ? `${commissioner}延长了办理时限`
          : `${commissioner}把办结的日子从 ${monthDayOf(from)}延到 ${monthDayOf(to)}`,
    }),
  },
  nudge: {
    view: () => ({}),
    words: () => '',
    line: () => '催办',
    news: ({ talent, matter }) => ({
      commissioner: `${talent}催办${matter}，请今天回话`,
      coordinators: `${talent}催办${matter}`,
    }),
  },
  answer_nudge: {
    view: ({ body }) => body,
    words: (body) => body.text,
    line: (body) => body.text,
    news: ({ talent, matter }) => ({
      talent: `统筹人员回复了您的催办`,
      commissioner: `统筹人员回复了${talent}对${matter}的催办`,
    }),
  },
  supervise: {
    view: ({ body, facts, forTalent }) => ({ dueOn: facts.dueOn, note: forTalent ? '' : body.note }),
    words: () => '',
    line: (body) => `${body.by}在督办`,
    news: ({ talent, matter }, { dueOn }) => ({
      talent: `统筹人员在督办您的${matter}申请`,
      commissioner: `统筹督办${talent}的${matter}${dueOn === null ? '' : `，请在 ${monthDayOf(dueOn)}前回复`}`,
    }),
  },
  answer_supervision: {
    view: ({ body, facts, forTalent }) =>
      forTalent ? { newDay: null, reason: '' } : { newDay: facts.newDay, reason: body.reason },
    words: () => '',
    line: () => '回复了督办',
    news: ({ talent, commissioner, matter }) => ({
      coordinators: `${commissioner}回复了对${talent}的${matter}的督办`,
    }),
  },
  end_supervision: {
    view: ({ body, facts }) => ({ ...facts, text: body.text }),
    words: (body) => body.text,
    line: (body) => `督办有了结果：${body.text}`,
    news: ({ talent, matter }, { newDay }) => ({
      talent: `对您的${matter}申请的督办有了结果${newDay === null ? '' : `：改到 ${monthDayOf(newDay)}`}`,
      commissioner: `对${talent}的${matter}的督办有了结果`,
    }),
  },
  hand_over_supervision: {
    view: ({ body }) => body,
    words: () => '',
    line: (body) => `督办改由${body.by}负责`,
    news: ({ talent, matter }) => ({ coordinators: `对${talent}的${matter}的督办交给您了` }),
  },
  reassign: {
    view: ({ body }) => body,
    words: () => '',
    line: (body) => `${body.from}没有按时受理，换成${body.to}`,
    news: ({ talent, commissioner, matter }) => ({
      talent: `已为您换成${commissioner}受理，承诺的日子不变`,
      commissioner: `${talent}的${matter}申请转给了您，请今天受理`,
      before: `${talent}的${matter}申请没有按时受理，已换专员`,
      coordinators: `${talent}的${matter}申请没有按时受理，已换成${commissioner}`,
    }),
  },
  alert: {
    view: ({ facts }) => facts,
    words: () => '',
    line: () => '到期提醒',
    news: ({ talent, matter }, { about }) => {
      switch (about) {
        case 'near':
          return { commissioner: `${talent}的${matter}即将超期` }
        case 'late':
          return {
            talent: `您的${matter}申请超期了，已报统筹`,
            commissioner: `${talent}的${matter}超期了，请写清原因和新的日子`,
            coordinators: `${talent}的${matter}超期了，可以督办`,
          }
        case 'unaccepted':
          return { coordinators: `${talent}的${matter}没有按时受理，也没有别人接，请您分派` }
        case 'hand_in':
          return { talent: `您的${matter}申请快到补交材料的日子了` }
        case 'unanswered':
          return {
            commissioner: `对${talent}的${matter}的督办过了日子，请马上回复`,
            coordinators: `对${talent}的${matter}的督办过了日子还没有回复`,
          }
        case null:
          return {}
      }
    },
  },
  supplement: {
    view: ({ body, attachments, items }) => ({ note: supplementNote(body, items), attachments }),
    words: (body) => [...body.items.map(({ text }) => text), body.note].filter(Boolean).join('；'),
    line: (body) => body.note || '补交了材料',
    news: ({ talent }) => ({ commissioner: `${talent}补交了材料` }),
  },
  hand_in_later: {
    view: ({ body, attachments }) => ({ note: body.note, attachments }),
    words: (body) => body.note,
    line: (body) => body.note || '补交了容缺材料',
    news: ({ talent }) => ({ commissioner: `${talent}补交了容缺材料` }),
  },
  resolve: {
    view: ({ body, facts, attachments }) => ({
      outcome: facts.outcome,
      text: body.text,
      attachments,
      remaining: body.remaining ?? '',
      remainingOn: facts.remainingOn,
    }),
    words: (body) => body.text,
    line: (body) => body.text,
    news: ({ commissioner }) => ({ talent: `${commissioner}办结了您的申请` }),
  },
  evaluate: {
    view: ({ body, facts }) => ({ level: facts.level, ...body }),
    words: (body) => body.text,
    line: () => '评价了这次服务',
    news: ({ talent }) => ({ commissioner: `${talent}评价了这次服务` }),
  },
  reopen: {
    view: ({ body }) => body,
    words: (body) => body.reason,
    line: (body) => `重新办理：${body.reason}`,
    news: ({ talent, matter }, _facts, { commissioner: to }) => ({
      talent: `您的${matter}申请重新办理了`,
      commissioner: `${talent}的${matter}申请要重新办理`,
      coordinators: to === null ? `${talent}的${matter}申请重新办理，在等候分派` : undefined,
    }),
  },
  withdraw: {
    view: ({ body }) => ({ reason: body.reason }),
    words: (body) => body.reason,
    line: () => '撤回了申请',
    news: ({ talent }) => ({ commissioner: `${talent}撤回了申请` }),
  },
  hand_back: {
    view: ({ body, facts, forTalent }) => ({
      from: body.from,
      to: body.to,
      reason: facts.reason,
      note: forTalent ? '' : body.note,
      suggested: forTalent ? '' : body.suggested,
    }),
    // What was written is for colleagues; the talent reads the sentence of the reason.
    words: () => '',
    line: (body) => (body.to === '' ? `${body.from}退回统筹` : `${body.from}退回，改由${body.to}办理`),
    news: ({ talent, commissioner, matter }, _facts, { commissioner: to }) => ({
      talent: to === null ? '您的申请正在重新安排专员' : `您的申请转由${commissioner}办理`,
      coordinators: to === null ? `${talent}的${matter}申请被退回，等您分派` : undefined,
      commissioner: `${talent}的${matter}申请分派给了您`,
    }),
  },
  transfer: {
    view: ({ body, forTalent }) => ({ ...body, note: forTalent ? '' : body.note }),
    words: (body) => body.reason,
    line: (body) => `由${body.from}转给${body.to}`,
    news: ({ talent, commissioner, matter }, _facts, { commissioner: to }) => ({
      talent: to === null ? '您的申请正在重新安排专员' : `您的申请转由${commissioner}办理`,
      coordinators: to === null ? `${talent}的${matter}申请在等候分派` : undefined,
      commissioner: `${talent}的${matter}申请转派给了您`,
      before: to === null ? undefined : `${talent}的${matter}申请转给了${commissioner}`,
    }),
  },
  message: {
    view: ({ body, facts, attachments }) => ({
      text: body.text,
      attachments: [...attachments, ...(facts.matterFiles ?? [])],
      ...(body.about !== undefined && { about: body.about }),
    }),
    words: (body) => body.text,
    line: (body) => body.text,
    news: ({ talent, commissioner }) => ({
      talent: `${commissioner}给您留言`,
      commissioner: `${talent}给您留言`,
    }),
  },
}

export const kindOfEntry = <K extends EntryKind>(kind: K): KindOfEntry<K> => ENTRY_KINDS[kind]
