import type { AboutCard } from '@talent/contract/service-request'
import { useAward } from '@/features/award/api'
import { awardTitle } from '@/features/award/words'
import { usePolicy } from '@/features/policy'

/** What an address says one came to ask about, by its name, once that is known: a policy, or an instalment of one's own. */
export function useAskedAbout({ about, award }: { about?: string; award?: string }): AboutCard | undefined {
  const policy = usePolicy(about ?? null).data
  const granted = useAward(award ?? '', award !== undefined).data
  if (policy)
    return { kind: 'policy', id: policy.id, title: policy.title, number: policy.docNo ?? '', version: null }
  if (granted)
    return {
      kind: 'award',
      id: granted.id,
      title: awardTitle(granted),
      number: granted.number,
      version: null,
    }
  return undefined
}

/** How a form begins that somebody came to with a question; the card goes along with it. */
export const aboutWords = ({ kind, title, number }: AboutCard): string =>
  `关于${kind === 'policy' ? '政策' : ''}“${title}”${number === '' ? '' : `（${number}）`}：`
