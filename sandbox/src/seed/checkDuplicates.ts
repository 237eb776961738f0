/** Rejects duplicate names in a seed, because the second one would be dropped. */
import { fail } from './validators.js'
import type { Seed, SeedSample } from './Seed.js'

interface Named {
  readonly at: string
  readonly name: string
}

const rejectDuplicates = (all: readonly Named[]): void => {
  const first = new Map<string, string>()
  for (const { at, name } of all) {
    const before = first.get(name)
    if (before !== undefined) fail(at, `duplicates ${before}`)
    first.set(name, at)
  }
}

const namesIn = (list: readonly { readonly name: string }[] | undefined, at: string): readonly Named[] =>
  (list ?? []).map(({ name }, index) => ({ at: `${at}[${index}].name`, name }))

const checkSample = ({ results = [] }: SeedSample, at: string): void => {
  rejectDuplicates(
    results.map(({ module_name: module, replicate }, index) => ({
      at: `${at}.results[${index}]`,
      name: JSON.stringify([module, replicate]),
    })),
  )
  results.forEach(({ fields }, index) => rejectDuplicates(namesIn(fields, `${at}.results[${index}].fields`)))
}

export const checkDuplicates = (seed: Seed): void => {
  const { users = [], organizations = [] } = seed
  rejectDuplicates(users.map(({ email }, index) => ({ at: `seed.users[${index}].email`, name: email.toLowerCase() })))
  rejectDuplicates(namesIn(organizations, 'seed.organizations'))
  // Names of groups are unique across organizations.
  rejectDuplicates(organizations.flatMap(({ groups }, index) => namesIn(groups, `seed.organizations[${index}].groups`)))
  organizations.forEach(({ buckets, groups = [] }, o) => {
    rejectDuplicates(namesIn(buckets, `seed.organizations[${o}].buckets`))
    groups.forEach(({ samples = [] }, g) => {
      const at = `seed.organizations[${o}].groups[${g}].samples`
      rejectDuplicates(namesIn(samples, at))
      samples.forEach((sample, index) => checkSample(sample, `${at}[${index}]`))
    })
  })
  rejectDuplicates(namesIn(seed.work_order_prototypes, 'seed.work_order_prototypes'))
  seed.work_order_prototypes?.forEach(({ jobs }, index) =>
    rejectDuplicates(namesIn(jobs, `seed.work_order_prototypes[${index}].jobs`)),
  )
  rejectDuplicates(namesIn(seed.group_work_order_prototypes, 'seed.group_work_order_prototypes'))
}
