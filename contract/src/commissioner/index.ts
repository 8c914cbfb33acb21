export * from './matching.ts'
