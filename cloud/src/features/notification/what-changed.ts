import type { EntryFacts, EntryKind } from '../service-request/index.ts'

export interface Happening {
  kind: EntryKind
  facts: EntryFacts
  talentId: string
  /** As it stands now, after this entry. */
  commissionerId: string | null
  actorId: string | null
  coordinatorIds: readonly string[]
  names: {
    talent: string
    /** 林专员, of whoever acted or now has it. */ commissioner: string
    matter: string
  }
}

export interface News {
  accountId: string
  what: string
}

/** Whom an entry is news to, and in which plain words: nothing of what was written, nothing sensitive. */
export function whatChanged(happening: Happening): News[] {
  const { kind, facts, talentId, commissionerId, coordinatorIds, names } = happening
  const talent = (what: string): News[] => [{ accountId: talentId, what }]
  const commissioner = (what: string): News[] =>
    commissionerId === null ? [] : [{ accountId: commissionerId, what }]
  const told = (): News[] => {
    switch (kind) {
      case 'submit':
        // With a commissioner at once, the assignment says it all.
        return commissionerId === null
          ? coordinatorIds.map((accountId) => ({
              accountId,
              what: `${names.talent}的${names.matter}申请在等候分派`,
            }))
          : []
      case 'assign':
        return [
          ...talent(`${names.commissioner}将为您办理`),
          ...commissioner(`${names.talent}的${names.matter}申请分派给了您`),
        ]
      case 'accept':
        return talent(`${names.commissioner}受理了您的申请`)
      case 'decline':
        return talent(`${names.commissioner}答复：不予受理`)
      case 'report_progress':
        return talent(`${names.commissioner}更新了进展`)
      case 'ask_supplement':
        return talent(`${names.commissioner}请您补 ${facts.items ?? 1} 项材料`)
      case 'supplement':
        return commissioner(`${names.talent}补交了材料`)
      case 'resolve':
        return talent(`${names.commissioner}办结了您的申请`)
      case 'evaluate':
        return commissioner(`${names.talent}评价了这次服务`)
      case 'withdraw':
        return commissioner(`${names.talent}撤回了申请`)
      case 'transfer':
        if (facts.toQueue)
          return [
            ...talent('您的申请正在重新安排专员'),
            ...coordinatorIds.map((accountId) => ({
              accountId,
              what: `${names.talent}的${names.matter}申请在等候分派`,
            })),
          ]
        return [
          ...talent(`您的申请转由${names.commissioner}办理`),
          ...commissioner(`${names.talent}的${names.matter}申请转派给了您`),
          ...(facts.fromId === undefined
            ? []
            : [
                {
                  accountId: facts.fromId,
                  what: `${names.talent}的${names.matter}申请转给了${names.commissioner}`,
                },
              ]),
        ]
      case 'message':
        return [...talent(`${names.commissioner}给您留言`), ...commissioner(`${names.talent}给您留言`)]
    }
  }
  return told().filter((news) => news.accountId !== happening.actorId)
}
