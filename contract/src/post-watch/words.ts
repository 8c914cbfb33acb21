import type { PostSearch } from './schema.ts'

/** Parts of the list's filter that a search is made of. */
export const SEARCH_KEYS = [
  ...([
    'q',
    'industry',
    'place',
    'education',
    'educationUpTo',
    'payFrom',
    'payUntil',
    'experience',
    'forWhom',
  ] as const),
  ...(['employment', 'employer'] as const),
]

/** What is looked for, as one reads it: 材料，本科能报，8000 元以上 */
export function searchInWords(search: PostSearch): string {
  const {
    q,
    industry,
    place,
    education,
    educationUpTo,
    payFrom,
    payUntil,
    experience,
    forWhom,
    employment,
    employer,
  } = search
  return [
    q,
    employer,
    industry,
    place,
    education,
    educationUpTo && `${educationUpTo}能报`,
    payFrom && `${payFrom} 元以上`,
    payUntil && `${payUntil} 元以下`,
    experience && (experience === '0' ? '不要经验' : `${experience} 年经验能报`),
    forWhom,
    employment,
  ]
    .filter(Boolean)
    .join('，')
}
