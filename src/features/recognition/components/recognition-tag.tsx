import type { Recognition } from '@talent/contract/recognition'
import { StatusTag } from '@/components/data/status-tag'
import { recognitionTag } from '../words'

export function RecognitionTag({ recognition }: { recognition: Recognition }) {
  return <StatusTag {...recognitionTag(recognition)} />
}
