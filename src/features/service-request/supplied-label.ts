import { momentLabel } from '@/lib/dates'

/** What is said of a file handed in after the form: `补交，11月20日 8:52`. */
export const suppliedLabel = (suppliedAt: string): string => `补交，${momentLabel(suppliedAt)}`
