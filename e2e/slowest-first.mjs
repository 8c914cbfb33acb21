import Sequencer from '@jest/test-sequencer'

/** What takes longest begins first, so that no worker is left with it at the end; the others by size, as jest has it. */
const SLOWEST = ['every-page', 'service-flows', 'flows', 'recruitment-flows', 'main-job'].map(
  (name) => new RegExp(`/e2e/\\w+/${name}\\.test\\.ts$`),
)
const place = ({ path }) => {
  const found = SLOWEST.findIndex((name) => name.test(path))
  return found < 0 ? SLOWEST.length : found
}

export default class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b))
  }
}
