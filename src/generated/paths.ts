// @generated from the API description. Do not edit: change the description and run the generator again.
/** Paths, methods, parameters and contents, for clients such as openapi-fetch: `createClient<paths>()`. */
import type * as models from './models.js'

interface None {
  readonly query?: never
  readonly header?: never
  readonly path?: never
  readonly cookie?: never
}

interface Answer<Content> {
  readonly headers: { readonly [name: string]: unknown }
  readonly content: Content
}

interface Empty {
  readonly headers: { readonly [name: string]: unknown }
  readonly content?: never
}

export interface paths {
  readonly '/api/auth/token/login': {
    /** Gives a token for an e-mail and password; the same one each time until it is logged out. */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.Credentials } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Session }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/auth/token/logout/': {
    /** Voids the token. */
    readonly post: {
      readonly parameters: None
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/auth/users/': {
    /** Registers a user by e-mail and password. */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.Credentials } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.Account }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages | models.Messages }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/auth/users/me/': {
    /** The account that the token belongs to. */
    readonly get: {
      readonly parameters: None
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Account }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/bulk_samples': {
    /**
     * Creates many samples of one library by name.
     * Not atomic: a name that is taken stops it with a 500, and leaves those before it made.
     */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.BulkSamples } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.BulkSamplesCreated }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/covid19/': {
    /** Starts a search for SARS-CoV-2. */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.Covid19Task } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.Task }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/metasub/search_cities': {
    /** Cities of the MetaSUB study. */
    readonly get: {
      readonly parameters: {
        readonly query: {
          readonly query: string
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.TaxonCities }>
        readonly 400: Answer<{ readonly 'application/json': models.Messages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/metasub/search_materials': {
    /** Surface materials of the MetaSUB study. */
    readonly get: {
      readonly parameters: {
        readonly query: {
          readonly query: string
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.TaxonMaterials }>
        readonly 400: Answer<{ readonly 'application/json': models.Messages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/metasub/search_samples': {
    /** Samples of the MetaSUB study. */
    readonly get: {
      readonly parameters: {
        readonly query: {
          readonly query: string
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.MetasubFindings }>
        readonly 400: Answer<{ readonly 'application/json': models.Messages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/omnisearch/search': {
    /** Anything of this name. */
    readonly get: {
      readonly parameters: {
        readonly query: {
          readonly query: string
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.OmnisearchResults }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/tags/': {
    /** All tags, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly name?: string | undefined
          readonly page?: number | string | undefined
          readonly sample?: models.SampleId | undefined
          readonly uuid?: models.TagId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.TagPage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /**
     * Creates a tag.
     * Its name must be new.
     */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.TagWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.Tag }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/contrib/tags/name/{name}': {
    /** Deletes the tag of this name. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly name: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Fetches the tag of this name. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly name: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Tag }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Changes the tag of this name: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly name: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.TagPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Tag }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the tag of this name: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly name: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.TagWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Tag }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/contrib/tags/{uuid}': {
    /** Deletes the tag. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the tag. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Tag }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the tag: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.TagPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Tag }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the tag: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.TagWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Tag }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/contrib/tags/{uuid}/random_samples': {
    /** Some of the samples that have the tag, at random. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly n?: number | undefined
        }
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.RandomSamples }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/tags/{uuid}/sample_group_module_counts': {
    /** How many groups have the tag, and how many of them a result, by module. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.TagGroupModuleCounts }>
        readonly 401: Answer<{ readonly 'application/json': models.Detail }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/tags/{uuid}/sample_groups': {
    /** The groups that have the tag. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly page?: number | string | undefined
        }
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroupPage }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
    /** Gives the tag to a group. */
    readonly post: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.GroupChoice } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Status }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/tags/{uuid}/sample_module_counts': {
    /** How many samples have the tag, and how many of them a result, by module. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroupModuleCounts }>
        readonly 401: Answer<{ readonly 'application/json': models.Detail }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/tags/{uuid}/samples': {
    /** The samples that have the tag. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly page?: number | string | undefined
        }
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SamplePage }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
    /** Gives the tag to a sample. */
    readonly post: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.TaggedSample } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Status }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/tags/{uuid}/tags': {
    /** Tags; the server lists all there are, not only the related ones. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly page?: number | string | undefined
        }
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.TagPage }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
    /** Relates the tag to another. */
    readonly post: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.TagId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.TagRelation } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Status }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/taxasearch/search': {
    /** Samples in which a taxon was found. */
    readonly get: {
      readonly parameters: {
        readonly query: {
          readonly query: string
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.TaxonFindings }>
        readonly 400: Answer<{ readonly 'application/json': models.Messages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/treeoflife/ancestors': {
    /** What is above each taxon in the tree of life. */
    readonly get: {
      readonly parameters: {
        readonly query: {
          readonly query: string
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.TaxonAncestors }>
        readonly 400: Answer<{ readonly 'application/json': models.Messages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/treeoflife/annotate': {
    /** What is known of each taxon. */
    readonly get: {
      readonly parameters: {
        readonly query: {
          readonly query: string
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.TaxonAnnotations }>
        readonly 400: Answer<{ readonly 'application/json': models.Messages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/treeoflife/correct_names': {
    /** The names that taxa are known by. */
    readonly get: {
      readonly parameters: {
        readonly query: {
          readonly canon?: boolean | undefined
          readonly query: string
          readonly rank?: string | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.CorrectedTaxonNames }>
        readonly 400: Answer<{ readonly 'application/json': models.Messages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/contrib/treeoflife/get_descendants': {
    /** What is below each taxon in the tree of life. */
    readonly get: {
      readonly parameters: {
        readonly query: {
          readonly annotate?: boolean | undefined
          readonly depth?: number | undefined
          readonly query: string
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.TaxonDescendants }>
        readonly 400: Answer<{ readonly 'application/json': models.Messages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/group_work_order_prototypes': {
    /** All prototypes of work orders on groups, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly name?: string | undefined
          readonly page?: number | string | undefined
          readonly uuid?: models.GroupWorkOrderPrototypeId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrderPrototypePage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/group_work_order_prototypes/{uuid}': {
    /** Fetches the prototype. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.GroupWorkOrderPrototypeId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrderPrototype }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/group_work_order_prototypes/{uuid}/work_orders': {
    /** The work orders of the prototype; for users who are privileged on all of it, none for others. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly page?: number | string | undefined
        }
        readonly path: {
          readonly uuid: models.GroupWorkOrderPrototypeId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrderPage }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/group_work_orders/{uuid}': {
    /** Fetches the work order on a group, with links to those on its samples. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.GroupWorkOrderId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrder }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/job_order_prototypes': {
    /** All prototypes of jobs, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly name?: string | undefined
          readonly page?: number | string | undefined
          readonly uuid?: models.JobOrderPrototypeId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.JobOrderPrototypePage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/job_order_prototypes/{uuid}': {
    /** Fetches the prototype. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.JobOrderPrototypeId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.JobOrderPrototype }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/job_orders/{uuid}': {
    /** Deletes the job; for privileged users. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.JobOrderId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the job. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.JobOrderId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.JobOrder }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the job, for example its status; for privileged users. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.JobOrderId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.JobOrderPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.JobOrder }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the job; for privileged users. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.JobOrderId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.JobOrderWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.JobOrder }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/nested/{org}/': {
    /** Deletes the organization of a name, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly org: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Fetches the organization of a name. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly org: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Organization }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Changes the organization of a name: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly org: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.OrganizationPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Organization }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the organization of a name: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly org: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.OrganizationWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Organization }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/nested/{org}/sample_groups/{group}/': {
    /** Deletes the sample group of a name, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly org: string
          readonly group: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Fetches the sample group of a name. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly org: string
          readonly group: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroup }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Changes the sample group of a name: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly org: string
          readonly group: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleGroupPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroup }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the sample group of a name: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly org: string
          readonly group: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleGroupWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroup }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}': {
    /** Deletes the result of a group, by names, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly module: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Fetches the result of a group, by names. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly module: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupResult }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Changes the result of a group, by names: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly module: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.GroupResultPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupResult }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the result of a group, by names: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly module: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.GroupResultWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupResult }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}/fields/{field}': {
    /** Deletes the field of a group result, by names, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly module: string
          readonly field: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Fetches the field of a group result, by names. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly module: string
          readonly field: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupField }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Changes the field of a group result, by names: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly module: string
          readonly field: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.GroupFieldPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupField }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the field of a group result, by names: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly module: string
          readonly field: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.GroupFieldWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupField }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/nested/{org}/sample_groups/{group}/samples/{sample}/': {
    /** Deletes the sample of a name, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly sample: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Fetches the sample of a name. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly sample: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Sample }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Changes the sample of a name: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly sample: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SamplePatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Sample }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the sample of a name: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly sample: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Sample }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}': {
    /** Deletes the result of a sample, by names, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly sample: string
          readonly module: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Fetches the result of a sample, by names. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly sample: string
          readonly module: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleResult }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Changes the result of a sample, by names: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly sample: string
          readonly module: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleResultPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleResult }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the result of a sample, by names: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly sample: string
          readonly module: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleResultWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleResult }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}/fields/{field}': {
    /** Deletes the field of a sample result, by names, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly sample: string
          readonly module: string
          readonly field: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Fetches the field of a sample result, by names. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly sample: string
          readonly module: string
          readonly field: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleField }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Changes the field of a sample result, by names: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly sample: string
          readonly module: string
          readonly field: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleFieldPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleField }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the field of a sample result, by names: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly query?: {
          readonly replicate?: string | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly org: string
          readonly group: string
          readonly sample: string
          readonly module: string
          readonly field: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleFieldWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleField }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/organizations': {
    /** The organizations you may see, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly name?: string | undefined
          readonly page?: number | string | undefined
          readonly uuid?: models.OrganizationId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.OrganizationPage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /**
     * Creates an organization.
     * Its name must be new; whoever creates it becomes a member.
     */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.OrganizationWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.Organization }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/organizations/{uuid}': {
    /** Deletes the organization, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.OrganizationId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the organization. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.OrganizationId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Organization }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the organization: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.OrganizationId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.OrganizationPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Organization }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the organization: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.OrganizationId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.OrganizationWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Organization }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/organizations/{uuid}/users': {
    /** Members of the organization. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly page?: number | string | undefined
        }
        readonly path: {
          readonly uuid: models.OrganizationId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.UserPage }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Adds a member; members may. */
    readonly post: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.OrganizationId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.NewMember } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Status }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/organizations/{uuid}/wiki': {
    /** The wiki; the first read makes it. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.OrganizationId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Wiki }>
        readonly 201: Answer<{ readonly 'application/json': models.Wiki }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
    /**
     * Adds a page to the wiki, or with a uuid changes that page.
     * The wiki must have been read once before, which makes it.
     */
    readonly post: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.OrganizationId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.WikiPageDraft } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.Wiki }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/pipeline_modules': {
    /** All modules, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly name?: string | undefined
          readonly page?: number | string | undefined
          readonly pipeline?: models.PipelineId | undefined
          readonly uuid?: models.PipelineModuleId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.PipelineModulePage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /**
     * Creates a module of a pipeline.
     * Name and version must be new in the pipeline.
     */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.PipelineModuleWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.PipelineModule }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/pipeline_modules/{uuid}': {
    /** Deletes the module. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.PipelineModuleId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the module. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.PipelineModuleId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.PipelineModule }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the module: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.PipelineModuleId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.PipelineModulePatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.PipelineModule }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the module: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.PipelineModuleId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.PipelineModuleWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.PipelineModule }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/pipelines': {
    /** All pipelines, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly name?: string | undefined
          readonly page?: number | string | undefined
          readonly uuid?: models.PipelineId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.PipelinePage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Creates a pipeline. */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.PipelineWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.Pipeline }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/pipelines/name/{name}': {
    /** Deletes the pipeline of this name. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly name: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Fetches the pipeline of this name. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly name: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Pipeline }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
      }
    }
    /** Changes the pipeline of this name: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly name: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.PipelinePatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Pipeline }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the pipeline of this name: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly name: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.PipelineWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Pipeline }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/pipelines/{uuid}': {
    /** Deletes the pipeline. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.PipelineId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the pipeline. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.PipelineId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Pipeline }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the pipeline: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.PipelineId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.PipelinePatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Pipeline }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the pipeline: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.PipelineId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.PipelineWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Pipeline }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/pipelines/{uuid}/modules/{name}/{version}': {
    /** Fetches a module of the pipeline by its name and version. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.PipelineId
          readonly name: string
          readonly version: string
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.PipelineModule }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/pipelines/{uuid}/wiki': {
    /** The wiki; the first read makes it. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.PipelineId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Wiki }>
        readonly 201: Answer<{ readonly 'application/json': models.Wiki }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
    /**
     * Adds a page to the wiki, or with a uuid changes that page.
     * The wiki must have been read once before, which makes it.
     */
    readonly post: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.PipelineId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.WikiPageDraft } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.Wiki }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/projects': {
    /** All projects, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly name?: string | undefined
          readonly organization_id?: models.OrganizationId | undefined
          readonly page?: number | string | undefined
          readonly uuid?: models.ProjectId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.ProjectPage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /**
     * Creates a project.
     * Members of the organization may. Its name must be new on the site.
     */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.ProjectWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.Project }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/projects/{uuid}': {
    /** Deletes the project. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.ProjectId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the project. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.ProjectId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Project }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the project: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.ProjectId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.ProjectPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Project }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the project: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.ProjectId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.ProjectWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Project }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/projects/{uuid}/sample_groups': {
    /** The sample groups of the project. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly page?: number | string | undefined
        }
        readonly path: {
          readonly uuid: models.ProjectId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroupPage }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
    /** Adds a sample group to the project. */
    readonly post: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.ProjectId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.GroupChoice } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Status }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/s3_api_keys': {
    /** The keys of your organizations you may see, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly page?: number | string | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.S3ApiKeyPage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /**
     * Creates a key.
     * One key a bucket.
     */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.S3ApiKeyWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.S3ApiKey }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/s3_api_keys/{uuid}': {
    /** Deletes the bucket, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.S3BucketId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the bucket. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.S3BucketId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.S3Bucket }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the bucket: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.S3BucketId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.S3BucketPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.S3Bucket }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the bucket: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.S3BucketId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.S3BucketWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.S3Bucket }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/s3_buckets': {
    /** The buckets of your organizations you may see, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly organization_id?: models.OrganizationId | undefined
          readonly page?: number | string | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.S3BucketPage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /**
     * Creates a bucket.
     * Registers a bucket that exists; the server makes none.
     */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.S3BucketWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.S3Bucket }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/s3_buckets/{uuid}': {
    /** Deletes the key, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.S3ApiKeyId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the key. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.S3ApiKeyId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.S3ApiKey }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the key: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.S3ApiKeyId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.S3ApiKeyPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.S3ApiKey }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the key: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.S3ApiKeyId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.S3ApiKeyWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.S3ApiKey }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/sample_ar_fields': {
    /** The fields of sample results you may see, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly analysis_result_id?: models.SampleResultId | undefined
          readonly name?: string | undefined
          readonly page?: number | string | undefined
          readonly uuid?: models.SampleFieldId | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleFieldPage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /**
     * Creates a field of a sample result.
     * Its name must be new in its result.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleFieldWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.SampleField }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/sample_ar_fields/{uuid}': {
    /** Deletes the field of a sample result, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleFieldId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the field of a sample result. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleFieldId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleField }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the field of a sample result: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleFieldId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleFieldPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleField }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the field of a sample result: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleFieldId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleFieldWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleField }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/sample_ar_fields/{uuid}/complete_upload_s3': {
    /** Puts the parts that were sent together. */
    readonly post: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleFieldId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.UploadCompletion } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.UploadOutcome }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_ar_fields/{uuid}/upload_s3': {
    /**
     * Turns the field into a pointer to a file, and says where its bytes go.
     * The field must not hold a blob, and the group must have a bucket with a key. Each call for parts starts an upload of its own.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleFieldId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.UploadRequest } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.UploadTarget }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_ars': {
    /** The results of samples you may see, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly module_name?: string | undefined
          readonly page?: number | string | undefined
          readonly replicate?: string | undefined
          readonly sample_id?: models.SampleId | undefined
          readonly uuid?: models.SampleResultId | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleResultPage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /**
     * Creates a result of a sample.
     * Module, replicate and sample together must be new.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleResultWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.SampleResult }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/sample_ars/{uuid}': {
    /** Deletes the result of a sample, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleResultId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the result of a sample. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleResultId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleResult }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the result of a sample: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleResultId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleResultPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleResult }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the result of a sample: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleResultId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleResultWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleResult }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/sample_group_ar_fields': {
    /** The fields of group results you may see, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly analysis_result_id?: models.GroupResultId | undefined
          readonly name?: string | undefined
          readonly page?: number | string | undefined
          readonly uuid?: models.GroupFieldId | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupFieldPage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /**
     * Creates a field of a group result.
     * Its name must be new in its result.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.GroupFieldWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.GroupField }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/sample_group_ar_fields/{uuid}': {
    /** Deletes the field of a group result, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.GroupFieldId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the field of a group result. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.GroupFieldId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupField }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the field of a group result: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.GroupFieldId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.GroupFieldPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupField }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the field of a group result: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.GroupFieldId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.GroupFieldWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupField }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/sample_group_ar_fields/{uuid}/complete_upload_s3': {
    /** Puts the parts that were sent together. */
    readonly post: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.GroupFieldId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.UploadCompletion } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.UploadOutcome }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_group_ar_fields/{uuid}/upload_s3': {
    /**
     * Turns the field into a pointer to a file, and says where its bytes go.
     * The field must not hold a blob, and the group must have a bucket with a key. Each call for parts starts an upload of its own.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.GroupFieldId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.UploadRequest } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.UploadTarget }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_group_ars': {
    /** The results of groups you may see, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly module_name?: string | undefined
          readonly page?: number | string | undefined
          readonly replicate?: string | undefined
          readonly sample_group_id?: models.SampleGroupId | undefined
          readonly uuid?: models.GroupResultId | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupResultPage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /**
     * Creates a result of a group.
     * Module, replicate and group together must be new.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.GroupResultWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.GroupResult }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/sample_group_ars/{uuid}': {
    /** Deletes the result of a group, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.GroupResultId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the result of a group. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.GroupResultId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupResult }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the result of a group: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.GroupResultId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.GroupResultPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupResult }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the result of a group: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.GroupResultId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.GroupResultWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupResult }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/sample_groups': {
    /** The sample groups you may see, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly is_public?: boolean | undefined
          readonly name?: string | undefined
          readonly organization_id?: models.OrganizationId | undefined
          readonly page?: number | string | undefined
          readonly uuid?: models.SampleGroupId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroupPage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /**
     * Creates a sample group.
     * Its name must be new across the whole site.
     */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleGroupWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.SampleGroup }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/sample_groups/{uuid}': {
    /** Deletes the sample group, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the sample group. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroup }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the sample group: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleGroupPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroup }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the sample group: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleGroupWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroup }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/sample_groups/{uuid}/downloads/{module}': {
    /** All files of one module of the samples, in one archive. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly kind?: 'tar' | undefined
        }
        readonly path: {
          readonly uuid: models.SampleGroupId
          readonly module: string
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/gzip': unknown }>
        readonly 401: Answer<{ readonly 'application/json': models.Detail }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_groups/{uuid}/generate_metadata_schema': {
    /** Infers the schema of the metadata of the samples, and keeps it in the group. */
    readonly post: {
      readonly parameters: {
        readonly query?: {
          readonly overwrite?: boolean | undefined
        }
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.GeneratedSchema }>
        readonly 400: Answer<{ readonly 'application/json': models.Messages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_groups/{uuid}/manifest': {
    /** The group with everything in it: samples, results and fields. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroupManifest }>
        readonly 401: Answer<{ readonly 'application/json': models.Detail }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_groups/{uuid}/metadata': {
    /** Metadata of every sample of the group, by the name of the sample. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly kind?: 'csv' | 'json' | undefined
        }
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroupMetadata; readonly 'text/csv': string }>
        readonly 401: Answer<{ readonly 'application/json': models.Detail }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_groups/{uuid}/module_counts': {
    /** How many samples of the group have a result of each module. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroupModuleCounts }>
        readonly 401: Answer<{ readonly 'application/json': models.Detail }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_groups/{uuid}/sample_links': {
    /** Names and ids of all samples of the group, in one answer. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly metadata?: boolean | undefined
        }
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleGroupLinks }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_groups/{uuid}/samples': {
    /** Takes samples out of the group; they stay in their library. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleChoice } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Status }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
    /**
     * Samples of the group, oldest first.
     * A group that is no library lists nothing unless you may write to the library of every sample in it.
     */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly page?: number | string | undefined
        }
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SamplePage }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
    /** Adds samples to the group. */
    readonly post: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleChoice } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Status }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_groups/{uuid}/validate_metadata_schema': {
    /** What in the metadata of the samples does not fit the schema that the group keeps. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SchemaViolations }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_groups/{uuid}/wiki': {
    /** The wiki; the first read makes it. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Wiki }>
        readonly 201: Answer<{ readonly 'application/json': models.Wiki }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
    /**
     * Adds a page to the wiki, or with a uuid changes that page.
     * The wiki must have been read once before, which makes it.
     */
    readonly post: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.WikiPageDraft } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.Wiki }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_groups/{uuid}/work_orders': {
    /** The work orders on the group. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly page?: number | string | undefined
        }
        readonly path: {
          readonly uuid: models.SampleGroupId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrderPage }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/sample_groups/{uuid}/work_orders/{prototype}': {
    /** Orders the work of the prototype on every sample of the group. */
    readonly post: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleGroupId
          readonly prototype: models.GroupWorkOrderPrototypeId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.CreatedGroupWorkOrder }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/samples': {
    /** The samples you may see, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly library_id?: models.SampleGroupId | undefined
          readonly name?: string | undefined
          readonly page?: number | string | undefined
          readonly uuid?: models.SampleId | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SamplePage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /**
     * Creates a sample.
     * Its name must be new in its library, and the library must be a group that is one.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleWrite } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.Sample }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/samples/{uuid}': {
    /** Deletes the sample, and what it holds. */
    readonly delete: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches the sample. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Sample }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes the sample: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SamplePatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Sample }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces the sample: what is left out keeps its value, what is required must be there. */
    readonly put: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.SampleWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Sample }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/samples/{uuid}/manifest': {
    /** The sample with its results and their fields. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleManifest }>
        readonly 401: Answer<{ readonly 'application/json': models.Detail }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/samples/{uuid}/metadata': {
    /** The sample with every version of its metadata, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SampleMetadata }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/samples/{uuid}/work_orders': {
    /** The work orders on the sample. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly page?: number | string | undefined
          readonly work_order_uuid?: models.WorkOrderId | undefined
        }
        readonly path: {
          readonly uuid: models.SampleId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.WorkOrderPage }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/samples/{uuid}/work_orders/{prototype}': {
    /** Orders the work of the prototype on the sample. */
    readonly post: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.SampleId
          readonly prototype: models.WorkOrderPrototypeId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.CreatedWorkOrder }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/search': {
    /** Samples, groups and organizations by name. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly query?: string | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.SearchResults }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/users': {
    /** All profiles, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly page?: number | string | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.UserPage }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/users/id/{id}': {
    /** A profile by the number of its account. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly id: number
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.User }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/users/me': {
    /** Your own profile. */
    readonly get: {
      readonly parameters: None
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.User }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/users/{uuid}': {
    /** Deletes your own profile. */
    readonly delete: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.UserId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 204: Empty
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Fetches a profile. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.UserId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.User }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Changes your own profile: only the fields given. */
    readonly patch: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.UserId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.UserPatch } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.User }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
    /** Replaces your own profile. */
    readonly put: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.UserId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody: { readonly content: { readonly 'application/json': models.UserWrite } }
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.User }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 415: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/wiki/site': {
    /** The wiki of the site; the server always fails here. */
    readonly get: {
      readonly parameters: None
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.Wiki }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
    /** Adds a page to the wiki of the site; the server always fails here. */
    readonly post: {
      readonly parameters: None
      readonly requestBody: { readonly content: { readonly 'application/json': models.WikiPageDraft } }
      readonly responses: {
        readonly 201: Answer<{ readonly 'application/json': models.Wiki }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/work_order_prototypes': {
    /** All prototypes of work orders, oldest first. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly name?: string | undefined
          readonly page?: number | string | undefined
          readonly uuid?: models.WorkOrderPrototypeId | undefined
        }
        readonly header?: never; readonly path?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.WorkOrderPrototypePage }>
        readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/work_order_prototypes/{uuid}': {
    /** Fetches the prototype. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.WorkOrderPrototypeId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.WorkOrderPrototype }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
  readonly '/api/work_order_prototypes/{uuid}/work_orders': {
    /** The work orders of the prototype; for its privileged users, none for others. */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly max_num?: number | undefined
          readonly not_status?: models.JobStatus | undefined
          readonly page?: number | string | undefined
          readonly random?: boolean | undefined
        }
        readonly path: {
          readonly uuid: models.WorkOrderPrototypeId
        }
        readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.WorkOrderPage }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
        readonly 500: Answer<{ readonly 'text/html': string }>
      }
    }
  }
  readonly '/api/work_orders/{uuid}': {
    /** Fetches the work order, with its jobs. */
    readonly get: {
      readonly parameters: {
        readonly path: {
          readonly uuid: models.WorkOrderId
        }
        readonly query?: never; readonly header?: never; readonly cookie?: never
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': models.WorkOrder }>
        readonly 403: Answer<{ readonly 'application/json': models.Detail }>
        readonly 404: Answer<{ readonly 'application/json': models.Detail }>
      }
    }
  }
}
