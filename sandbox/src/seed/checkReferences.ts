/** Checks that the users and the work order prototypes that a seed refers to exist. */
import { normalizeEmail } from '../api/auth/accounts.js'
import { qcNames } from '../qcWorkOrderPrototype.js'
import { fail } from './validators.js'
import type { Seed } from './Seed.js'

export const failUnknownUser = (at: string, email: string): void => fail(at, `refers to the unknown user ${email}`)

export const failUnknownPrototype = (at: string, name: string): void =>
  fail(at, `refers to the unknown work order prototype ${name}`)

/** Checks a seed for a new folder. In an existing folder, a seed may also refer to earlier data. */
export const checkReferences = (seed: Seed): void => {
  const { users = [], organizations = [], work_order_prototypes: prototypes = [] } = seed
  const emails = new Set([qcNames.worker, ...users.map(({ email }) => normalizeEmail(email))])
  const workOrders = new Set<string>([qcNames.name, ...prototypes.map(({ name }) => name)])
  const checkUser = (email: string, at: string): void => {
    if (!emails.has(normalizeEmail(email))) failUnknownUser(at, email)
  }
  organizations.forEach(({ owner }, index) => checkUser(owner, `seed.organizations[${index}].owner`))
  prototypes.forEach(({ workers = [] }, index) =>
    workers.forEach((worker, w) => checkUser(worker, `seed.work_order_prototypes[${index}].workers[${w}]`)),
  )
  seed.group_work_order_prototypes?.forEach(({ work_orders: parts }, index) =>
    parts.forEach((part, p) => {
      if (!workOrders.has(part))
        failUnknownPrototype(`seed.group_work_order_prototypes[${index}].work_orders[${p}]`, part)
    }),
  )
}
