/** Generates TypeScript files from a bundled description. */
import { nameInlineSchemas } from './plan/nameInlineSchemas.js'
import type { GenerateOptions } from './GenerateOptions.js'
import type { GeneratedFiles } from './outputFolder.js'
import { type Plan, planOf } from './plan/Plan.js'
import { renderChecks } from './render/renderChecks.js'
import { renderCodecRuntime } from './render/renderCodecRuntime.js'
import { renderCodecs } from './render/renderCodecs.js'
import { renderModels } from './render/renderModels.js'
import { renderOperationType } from './render/renderOperationType.js'
import { renderOperations } from './render/renderOperations.js'
import { renderPaths } from './render/renderPaths.js'
import { renderRequests } from './render/renderRequests.js'
import type { Node } from './read/jsonTree.js'
import { skipUnsupported } from './select/skipUnsupported.js'

/** Renders every file except `paths.ts`, which openapi-typescript writes. */
const renderOwn = (plan: Plan): GeneratedFiles => {
  const inlineCodecs = nameInlineSchemas(plan)
  return {
    'checks.ts': renderChecks(plan, inlineCodecs),
    'codec.ts': renderCodecRuntime(),
    'codecs.ts': renderCodecs(plan, inlineCodecs),
    'models.ts': renderModels(plan),
    'operation.ts': renderOperationType(),
    'operations.ts': renderOperations(plan, inlineCodecs),
    'requests.ts': renderRequests(plan),
  }
}

export const generateFiles = async (
  document: Node,
  options: Partial<GenerateOptions> = {},
): Promise<GeneratedFiles> => {
  const plan = planOf(document, options)
  return { ...renderOwn(plan), 'paths.ts': await renderPaths(plan) }
}

/** Returns the part of a description that can be generated, with the list of what was skipped. */
export const generatablePart = (
  document: Node,
  options: Partial<GenerateOptions> = {},
): ReturnType<typeof skipUnsupported> => skipUnsupported(document, (part) => void renderOwn(planOf(part, options)))
