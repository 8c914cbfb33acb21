import { ESLint } from 'eslint'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { ROOT } from './lib.ts'

/**
 * Types and lint of one TypeScript project, from one program: what the compiler found out, the rules that ask for types
 * needn't find out again. Each file is checked in its own project only, not again in those that import it.
 * `check-code.ts cloud` checks `cloud/tsconfig.json`; exit 1 on any fault.
 */
const [name = ''] = process.argv.slice(2)
const file = name.endsWith('.json') ? join(ROOT, name) : join(ROOT, name, 'tsconfig.json')

const config = ts.getParsedCommandLineOfConfigFile(file, undefined, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (fault) => {
    throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'))
  },
})
if (config === undefined) throw new Error(`no project ${name}`)

const program = ts.createProgram(config.fileNames, config.options)
const sources = config.fileNames.flatMap((path) => program.getSourceFile(path) ?? [])
const faults = [
  ...config.errors,
  ...program.getConfigFileParsingDiagnostics(),
  ...program.getOptionsDiagnostics(),
  ...program.getGlobalDiagnostics(),
  ...sources.flatMap((source) => [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ]),
]
if (faults.length > 0)
  console.error(
    ts.formatDiagnostics(faults, {
      getCanonicalFileName: (path) => path,
      getCurrentDirectory: () => ROOT,
      getNewLine: () => '\n',
    }),
  )

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false, project: null, programs: [program] } },
  },
})
const results = await eslint.lintFiles(sources.map(({ fileName }) => relative(ROOT, fileName)))
const words = await (await eslint.loadFormatter('stylish')).format(results)
if (words !== '') console.error(words)
process.exit(faults.length > 0 || results.some(({ messages }) => messages.length > 0) ? 1 : 0)
