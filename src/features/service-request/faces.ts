import type { EvaluationLevel } from '@talent/contract/service-request'
import type { IconName } from '@/components/data/icon'

export const FACE: Record<EvaluationLevel, IconName> = {
  5: 'face-5-very-good',
  4: 'face-4-good',
  3: 'face-3-ok',
  2: 'face-2-bad',
  1: 'face-1-very-bad',
}
