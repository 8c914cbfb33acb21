import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (name: string) => readFileSync(join(__dirname, '../..', name), 'utf8')
const scripts = ['package.json', 'cloud/package.json'].flatMap((name) =>
  Object.keys((JSON.parse(read(name)) as { scripts: object }).scripts),
)

test.each(['README.md', 'CONTRIBUTING.md', 'cloud/README.md'])(
  'every command that %s names exists',
  (name) => {
    const named = [...read(name).matchAll(/npm run ([\w:-]+)/g)].map(([, command]) => command)
    expect(named.filter((command) => !scripts.includes(command ?? ''))).toEqual([])
  },
)

test('the README names the ways to build at each change', () => {
  for (const command of ['dev', 'dev:weapp']) {
    expect(scripts).toContain(command)
    expect(read('README.md')).toContain(`\`npm run ${command}\``)
  }
})
