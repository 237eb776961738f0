/** The types of a seed file. `docs/sandbox.md` documents the format. */

export interface SeedUser {
  readonly email: string
  /** If absent: a random password, the same for the lifetime of the folder. */
  readonly password?: string
}

/** A field has either JSON or a file. */
export type SeedField =
  | { readonly name: string; readonly stored_data: unknown }
  /** A path relative to the seed file, or an absolute one. */
  | { readonly name: string; readonly file: string }

export interface SeedResult {
  readonly module_name: string
  readonly replicate: string
  readonly metadata?: unknown
  readonly fields?: readonly SeedField[]
}

export interface SeedSample {
  readonly name: string
  readonly metadata?: unknown
  readonly results?: readonly SeedResult[]
}

export interface SeedGroup {
  readonly name: string
  readonly is_library?: boolean
  readonly is_public?: boolean
  readonly metadata?: unknown
  /** The name of one of the organization's buckets. */
  readonly bucket?: string
  readonly samples?: readonly SeedSample[]
}

export interface SeedOrganization {
  readonly name: string
  /** The e-mail address of its first member. */
  readonly owner: string
  /** Buckets in the sandbox's own S3 store, with its key. */
  readonly buckets?: readonly { readonly name: string }[]
  readonly groups?: readonly SeedGroup[]
}

export interface SeedWorkOrderPrototype {
  readonly name: string
  readonly jobs?: readonly { readonly name: string; readonly resources_needed?: unknown }[]
  /** The e-mail addresses of the privileged users. */
  readonly workers?: readonly string[]
}

export interface SeedGroupWorkOrderPrototype {
  readonly name: string
  /** The names of the work order prototypes that it orders for each sample. */
  readonly work_orders: readonly string[]
}

export interface Seed {
  readonly users?: readonly SeedUser[]
  readonly organizations?: readonly SeedOrganization[]
  readonly work_order_prototypes?: readonly SeedWorkOrderPrototype[]
  readonly group_work_order_prototypes?: readonly SeedGroupWorkOrderPrototype[]
}

/** Finds the first group with a file. */
export const groupWithFile = (seed: Seed): { readonly organization: string; readonly group: string } | undefined => {
  const found = (seed.organizations ?? []).flatMap(({ name: organization, groups = [] }) =>
    groups.filter(hasFile).map(({ name: group }) => ({ organization, group })),
  )
  return found[0]
}

const hasFile = ({ samples = [] }: SeedGroup): boolean =>
  samples.some(({ results = [] }) => results.some(({ fields = [] }) => fields.some((field) => 'file' in field)))
