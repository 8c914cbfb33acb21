import type { Policy } from '@talent/contract/policy'
import { usePolicy } from './api'

/** How a question about a policy begins. */
export const aboutWords = ({ title, docNo }: Pick<Policy, 'title' | 'docNo'>): string =>
  `关于政策“${title}”${docNo === null ? '' : `（${docNo}）`}：`

/** The same of the policy an address names, once it is known. */
export function useAboutWords(id: string | undefined): string | undefined {
  const { data } = usePolicy(id ?? null)
  return data && aboutWords(data)
}
