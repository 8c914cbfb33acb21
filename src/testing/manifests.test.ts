import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Manifest = Record<'dependencies' | 'devDependencies', Record<string, string> | undefined>

test.each(['package.json', 'contract/package.json', 'cloud/package.json'])(
  '%s names a version of each package',
  (file) => {
    const manifest = JSON.parse(readFileSync(join(__dirname, '../..', file), 'utf8')) as Manifest
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(wanted).not.toHaveLength(0)
    expect(wanted.filter(([, version]) => !/\d/.test(version))).toEqual([])
  },
)
