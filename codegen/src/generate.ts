/** From a description to the files that are made of it. */
import { inlineCodecsOf } from './plan/inlineCodecs.js'
import { type GenerateOptions } from './GenerateOptions.js'
import { type Files } from './output.js'
import { type Plan, planOf } from './plan/Plan.js'
import { renderChecks } from './render/renderChecks.js'
import { renderCodecRuntime } from './render/renderCodecRuntime.js'
import { renderCodecs } from './render/renderCodecs.js'
import { renderModels } from './render/renderModels.js'
import { renderOperationType } from './render/renderOperationType.js'
import { renderOperations } from './render/renderOperations.js'
import { renderPaths } from './render/renderPaths.js'
import { renderRequests } from './render/renderRequests.js'
import { type Node } from './read/tree.js'
import { skipUnsupported } from './select/skipUnsupported.js'

/** All files but the one that openapi-typescript writes. */
const renderOwn = (plan: Plan): Files => {
  const answers = inlineCodecsOf(plan)
  return {
    'checks.ts': renderChecks(plan, answers),
    'codec.ts': renderCodecRuntime(),
    'codecs.ts': renderCodecs(plan, answers),
    'models.ts': renderModels(plan),
    'operation.ts': renderOperationType(),
    'operations.ts': renderOperations(plan, answers),
    'requests.ts': renderRequests(plan),
  }
}

export const generate = async (document: Node, options: Partial<GenerateOptions> = {}): Promise<Files> => {
  const plan = planOf(document, options)
  return { ...renderOwn(plan), 'paths.ts': await renderPaths(plan) }
}

/** The part of a description that can be generated, and what is left out of it. */
export const generatable = (
  document: Node,
  options: Partial<GenerateOptions> = {},
): ReturnType<typeof skipUnsupported> => skipUnsupported(document, (part) => void renderOwn(planOf(part, options)))
