import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { endpoints, ERRORS, type Endpoint, type ErrorCode } from '@talent/contract'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { FastifyInstance } from 'fastify'
import type * as v from 'valibot'

const COMMON: readonly ErrorCode[] = ['malformed', 'invalid', 'too_many', 'internal', 'unavailable']

/** What travels is the input side; what JSON Schema can't say (a check of our own) is left out. */
const jsonSchema = (schema: v.GenericSchema): object => {
  const { $schema: _dialect, ...rest } = toJsonSchema(schema, {
    errorMode: 'ignore',
    typeMode: 'input',
  }) as Record<string, unknown>
  return rest
}
const parametersOf = (
  schema: { entries: Record<string, v.GenericSchema> } | undefined,
  place: 'path' | 'query',
) =>
  Object.entries(schema?.entries ?? {}).map(([name, entry]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: jsonSchema(entry),
  }))

function describe(name: string, endpoint: Endpoint): object {
  const open = endpoint.roles.includes('visitor')
  const codes = [...COMMON, ...(open ? [] : (['unauthenticated', 'forbidden'] as const)), ...endpoint.errors]
  const byStatus = groupByStatus(codes)
  const failures = [...byStatus].map(([status, same]) => [
    status,
    {
      description: same.map((code) => `\`${code}\` ${ERRORS[code].message}`).join('; '),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorReply' } } },
    },
  ])
  const body = endpoint.upload
    ? {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: { file: { type: 'string', format: 'binary' } },
            required: ['file'],
          },
        },
      }
    : endpoint.body && {
        'application/json': { schema: jsonSchema(endpoint.body), example: endpoint.example.body },
      }
  return {
    operationId: name,
    summary: endpoint.summary,
    description: `可调用 roles: ${endpoint.roles.join(', ')}`,
    tags: [endpoint.path.split('/')[2]],
    security: open ? [] : [{ session: [] }],
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...(endpoint.idempotent
        ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } }]
        : []),
    ],
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      200: {
        description: 'OK',
        content:
          endpoint.output === 'binary'
            ? { '*/*': { schema: { type: 'string', format: 'binary' } } }
            : { 'application/json': { schema: jsonSchema(endpoint.output) } },
      },
      ...Object.fromEntries(failures),
    },
  }
}

function groupByStatus(codes: readonly ErrorCode[]): Map<number, ErrorCode[]> {
  const groups = new Map<number, ErrorCode[]>()
  for (const code of codes)
    groups.set(ERRORS[code].status, [...(groups.get(ERRORS[code].status) ?? []), code])
  return groups
}

/** The whole API, from the contract. */
export function openApiDocument(): {
  openapi: string
  info: object
  paths: Record<string, Record<string, object>>
  components: object
} {
  const paths: Record<string, Record<string, object>> = {}
  for (const [name, endpoint] of Object.entries(endpoints)) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: describe(name, endpoint),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '人才服务',
      version: '0.1.0',
      description: '由契约（contract）生成 / generated from the contract',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: {
        ErrorReply: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['code', 'message'],
              properties: {
                code: { type: 'string', enum: Object.keys(ERRORS) },
                message: { type: 'string' },
                fields: {
                  type: 'array',
                  items: {
                    type: 'object',
                    properties: {
                      field: { type: 'string' },
                      label: { type: 'string' },
                      message: { type: 'string' },
                    },
                  },
                },
                allowedEvents: { type: 'array', items: { type: 'string' } },
                incident: { type: 'string' },
              },
            },
          },
        },
      },
    },
  }
}

/** `/docs` to read and try, `/docs/json` to generate from. */
export async function serveApiPage(app: FastifyInstance): Promise<void> {
  await app.register(swagger, { mode: 'static', specification: { document: openApiDocument() as never } })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
}
