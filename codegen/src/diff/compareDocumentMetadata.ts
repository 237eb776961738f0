/** Compares what isn't part of an operation: schema names, servers and `info`. */
import { joinPointer, isNode, type Node } from '../read/jsonTree.js'
import type { Change } from './Change.js'
import { documentationOf } from './Documentation.js'
import { reachableComponents } from './reachableComponents.js'
import type { DescriptionSchemas } from './DescriptionSchemas.js'
import { compareDocumentation } from './compareDocumentation.js'

const noDetails = { before: null, after: null, operations: [], directions: [], old: null, new: null } as const

const schemasOf = ({ document }: DescriptionSchemas): Node => {
  const components = document['components']
  const schemas = isNode(components) ? components['schemas'] : undefined
  return isNode(schemas) ? schemas : {}
}

const schemaPointer = (name: string): string => joinPointer('/components/schemas', name)

/** A schema's name is the name of its generated type, which callers import. */
const compareSchemaNames = (
  old: DescriptionSchemas,
  current: DescriptionSchemas,
  renames: ReadonlyMap<string, string>,
): ReadonlyArray<Change> => {
  const [before, after] = [schemasOf(old), schemasOf(current)]
  const [isUsed, isUsedInCurrent] = [
    reachableComponents(old, [old.document['paths']]),
    reachableComponents(current, [current.document['paths']]),
  ]
  const renamed = new Set(renames.values())
  const removed = Object.keys(before).flatMap((name): ReadonlyArray<Change> => {
    const other = renames.get(name)
    if (other !== undefined) {
      return [
        {
          ...noDetails,
          severity: 'documentation',
          kind: 'schema-renamed',
          subject: other,
          text: 'is renamed, as is its generated type',
          before: name,
          after: other,
          old: schemaPointer(name),
          new: schemaPointer(other),
        },
      ]
    }
    if (!Object.hasOwn(after, name)) {
      return [
        {
          ...noDetails,
          severity: 'documentation',
          kind: 'schema-removed',
          subject: name,
          text: 'is removed, as is its generated type',
          old: schemaPointer(name),
        },
      ]
    }
    const isUnused = !isUsed.has(name) && !isUsedInCurrent.has(name)
    return isUnused && JSON.stringify(before[name]) !== JSON.stringify(after[name])
      ? [
          {
            ...noDetails,
            severity: 'documentation',
            kind: 'unused-schema-changed',
            subject: name,
            text: 'changed; no operation uses it',
            old: schemaPointer(name),
            new: schemaPointer(name),
          },
        ]
      : []
  })
  const added = Object.keys(after).flatMap((name): ReadonlyArray<Change> =>
    Object.hasOwn(before, name) || renamed.has(name) || isUsedInCurrent.has(name)
      ? []
      : [
          {
            ...noDetails,
            severity: 'documentation',
            kind: 'unused-schema-added',
            subject: name,
            text: 'is new; no operation uses it',
            new: schemaPointer(name),
          },
        ],
  )
  return [...removed, ...added]
}

/** Returns the base paths of the servers. Their hosts don't matter: the caller chooses one. */
const basePathsOf = ({ document }: DescriptionSchemas): ReadonlyArray<string> => {
  const { servers } = document
  const urls = Array.isArray(servers)
    ? servers.map((server: unknown) => (isNode(server) ? String(server['url']) : ''))
    : ['/']
  return urls.map((url) => url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/+$/, ''))
}

const compareServers = (old: DescriptionSchemas, current: DescriptionSchemas): ReadonlyArray<Change> => {
  const [before, after] = [basePathsOf(old), basePathsOf(current)]
  const isMoved = !before.some((base) => after.includes(base))
  if (JSON.stringify(old.document['servers']) === JSON.stringify(current.document['servers'])) return []
  return [
    {
      ...noDetails,
      severity: isMoved ? 'breaking' : 'documentation',
      kind: isMoved ? 'base-path-changed' : 'servers-changed',
      subject: 'servers',
      text: isMoved ? 'change the base path of every operation' : 'changed; the caller chooses the server',
      before: isMoved ? before.map((base) => base || '/').join(', ') : null,
      after: isMoved ? after.map((base) => base || '/').join(', ') : null,
      old: '/servers',
      new: '/servers',
    },
  ]
}

/** Reports changes that affect no operation, so that no change goes unnoticed. */
const compareInfo = (old: DescriptionSchemas, current: DescriptionSchemas): ReadonlyArray<Change> => {
  const changes: Array<Change> = []
  const addChange: Parameters<typeof compareDocumentation>[0] = (finding) =>
    changes.push({ ...noDetails, subject: 'the description', ...finding })
  const [a, b] = [old.document, current.document]
  const [info, currentInfo] = [isNode(a['info']) ? a['info'] : {}, isNode(b['info']) ? b['info'] : {}]
  compareDocumentation(addChange, documentationOf(info), documentationOf(currentInfo), 'info', {
    old: '/info',
    new: '/info',
  })
  for (const key of ['version', 'contact', 'license', 'termsOfService']) {
    const [before, after] = [info[key], currentInfo[key]].map((value) =>
      typeof value === 'string' ? value : (JSON.stringify(value) ?? null),
    )
    if (before !== after)
      addChange({
        severity: 'documentation',
        kind: 'info-changed',
        subject: `info ${key}`,
        text: 'changed',
        before: before ?? null,
        after: after ?? null,
        old: '/info',
        new: '/info',
      })
  }
  for (const key of ['externalDocs', 'tags', 'webhooks', 'x-webhooks']) {
    if (JSON.stringify(a[key]) !== JSON.stringify(b[key])) {
      addChange({
        severity: 'documentation',
        kind: `${key}-changed`,
        subject: key,
        text: 'changed; no code is generated from it',
        old: `/${key}`,
        new: `/${key}`,
      })
    }
  }
  return changes
}

export const compareDocumentMetadata = (
  old: DescriptionSchemas,
  current: DescriptionSchemas,
  renames: ReadonlyMap<string, string>,
): ReadonlyArray<Change> => [
  ...compareSchemaNames(old, current, renames),
  ...compareServers(old, current),
  ...compareInfo(old, current),
]
