export * from './endpoints.ts'
export * from './poster.ts'
