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
        /** @description Returns a token for an e-mail address and password; the same one until logout. */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.Credentials;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Session; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/auth/token/logout/': {
        /** @description Invalidates the token. */
        readonly post: {
            readonly parameters: None;
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/auth/users/': {
        /** @description Registers a user with e-mail address and password. */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.Credentials;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Account; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages | models.Messages; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/auth/users/me/': {
        /** @description Fetches the account that the token belongs to. */
        readonly get: {
            readonly parameters: None;
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Account; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/bulk_samples': {
        /**
         * @description Creates many samples of one library by name.
         *
         *     Not atomic: an existing name fails with a 500, and the samples before it are created.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.BulkSamples;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.BulkSamplesCreated; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/covid19/': {
        /** @description Starts a search for SARS-CoV-2. */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.Covid19Task;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Task; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/metasub/search_cities': {
        /** @description Summarizes taxa by city in the MetaSUB study. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description What to look for. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TaxonCities; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/metasub/search_materials': {
        /** @description Summarizes taxa by surface material in the MetaSUB study. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description What to look for. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TaxonMaterials; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/metasub/search_samples': {
        /** @description Lists MetaSUB samples in which a taxon was found. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description What to look for. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.MetasubFindings; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/omnisearch/search': {
        /** @description Searches records of any kind by name. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description What to look for. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.OmnisearchResults; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/tags/': {
        /** @description Lists all tags, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only the one with this name. */
                    readonly name?: string | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only records of this sample. */
                    readonly sample?: models.SampleId | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.TagId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TagPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a tag.
         *
         *     The name must be unique.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TagWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/contrib/tags/name/{name}': {
        /** @description Fetches the tag with this name. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a tag. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the tag with this name; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a tag. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TagWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the tag with this name. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a tag. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Updates only the given fields of the tag with this name. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a tag. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TagPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}': {
        /** @description Fetches the tag. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the tag; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TagWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the tag. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the tag. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TagPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}/random_samples': {
        /** @description Returns a random selection of the samples that have the tag. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description How many at most. */
                    readonly n?: number | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.RandomSamples; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}/sample_group_module_counts': {
        /** @description Counts the groups that have the tag, and those with a result, by module. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TagGroupModuleCounts; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}/sample_groups': {
        /** @description Lists the groups that have the tag. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Adds the tag to a group. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupChoice;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}/sample_module_counts': {
        /** @description Counts the samples that have the tag, and those with a result, by module. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupModuleCounts; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}/samples': {
        /** @description Lists the samples that have the tag. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SamplePage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Adds the tag to a sample. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TaggedSample;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}/tags': {
        /** @description Lists tags; the server returns all tags, not only the related ones. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TagPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Relates the tag to another. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TagRelation;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/taxasearch/search': {
        /** @description Lists samples in which a taxon was found. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description What to look for. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TaxonFindings; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/treeoflife/ancestors': {
        /** @description Fetches the ancestors of each taxon in the tree of life. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description Names, separated by commas. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TaxonAncestors; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/treeoflife/annotate': {
        /** @description Fetches the annotations of each taxon. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description Names, separated by commas. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TaxonAnnotations; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/treeoflife/correct_names': {
        /** @description Fetches the known names of taxa. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description Only canonical names, unless `false`. */
                    readonly canon?: boolean | undefined;
                    /** @description Names, separated by commas. */
                    readonly query: string;
                    /** @description Only taxa of this rank. */
                    readonly rank?: string | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.CorrectedTaxonNames; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/treeoflife/get_descendants': {
        /** @description Fetches the descendants of each taxon in the tree of life. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description Includes annotations, unless `false`. */
                    readonly annotate?: boolean | undefined;
                    /** @description How far down. */
                    readonly depth?: number | undefined;
                    /** @description Names, separated by commas. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TaxonDescendants; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/group_work_order_prototypes': {
        /** @description Lists all group work order prototypes, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those with this name. */
                    readonly name?: string | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.GroupWorkOrderPrototypeId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrderPrototypePage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/group_work_order_prototypes/{uuid}': {
        /** @description Fetches the prototype. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupWorkOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrderPrototype; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/group_work_order_prototypes/{uuid}/work_orders': {
        /** @description Lists the work orders of the prototype; empty unless you are privileged on all of it. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupWorkOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrderPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/group_work_orders/{uuid}': {
        /** @description Fetches the group work order with links to the work orders on its samples. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupWorkOrderId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrder; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/job_order_prototypes': {
        /** @description Lists all job prototypes, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those with this name. */
                    readonly name?: string | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.JobOrderPrototypeId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.JobOrderPrototypePage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/job_order_prototypes/{uuid}': {
        /** @description Fetches the prototype. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.JobOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.JobOrderPrototype; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/job_orders/{uuid}': {
        /** @description Fetches the job. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.JobOrderId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.JobOrder; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the job; requires the privilege. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.JobOrderId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.JobOrderWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.JobOrder; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the job; requires the privilege. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.JobOrderId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates the job, for example its status; requires the privilege. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.JobOrderId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.JobOrderPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.JobOrder; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/': {
        /** @description Fetches the organization with this name. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the organization with this name; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.OrganizationWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the organization with this name and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Updates only the given fields of the organization with this name. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.OrganizationPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/sample_groups/{group}/': {
        /** @description Fetches the sample group with this name. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the sample group with this name; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleGroupWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the sample group with this name and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Updates only the given fields of the sample group with this name. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleGroupPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}': {
        /** @description Fetches the named group result. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the named group result; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupResultWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the named group result and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Updates only the given fields of the named group result. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupResultPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}/fields/{field}': {
        /** @description Fetches the named field of a group result. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the named field of a group result; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupFieldWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the named field of a group result and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Updates only the given fields of the named field of a group result. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupFieldPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/sample_groups/{group}/samples/{sample}/': {
        /** @description Fetches the sample with this name. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the sample with this name; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the sample with this name and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Updates only the given fields of the sample with this name. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SamplePatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}': {
        /** @description Fetches the named sample result. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the named sample result; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleResultWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the named sample result and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Updates only the given fields of the named sample result. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleResultPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}/fields/{field}': {
        /** @description Fetches the named field of a sample result. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the named field of a sample result; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleFieldWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the named field of a sample result and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Updates only the given fields of the named field of a sample result. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The replicate of the module; the last updated one by default. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that produced the result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleFieldPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/organizations': {
        /** @description Lists the organizations you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only the one with this name. */
                    readonly name?: string | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.OrganizationId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.OrganizationPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates an organization.
         *
         *     The name must be unique. The creator becomes a member.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.OrganizationWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/organizations/{uuid}': {
        /** @description Fetches the organization. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the organization; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.OrganizationWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the organization and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the organization. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.OrganizationPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/organizations/{uuid}/users': {
        /** @description Lists the members of the organization. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.UserPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Adds a member; requires membership. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.NewMember;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/organizations/{uuid}/wiki': {
        /** @description Fetches the wiki; the first read creates it. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /**
         * @description Adds a page to the wiki, or updates the page with the given uuid.
         *
         *     The wiki must have been read before, which creates it.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.WikiPageDraft;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/pipeline_modules': {
        /** @description Lists all pipeline modules, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those with this name. */
                    readonly name?: string | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only modules of this pipeline. */
                    readonly pipeline?: models.PipelineId | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.PipelineModuleId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.PipelineModulePage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a pipeline module.
         *
         *     The combination of name and version must be unique in the pipeline.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelineModuleWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.PipelineModule; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/pipeline_modules/{uuid}': {
        /** @description Fetches the module. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineModuleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.PipelineModule; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the module; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineModuleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelineModuleWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.PipelineModule; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the module. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineModuleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the module. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineModuleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelineModulePatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.PipelineModule; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/pipelines': {
        /** @description Lists all pipelines, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only the one with this name. */
                    readonly name?: string | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.PipelineId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.PipelinePage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Creates a pipeline. */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelineWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/pipelines/name/{name}': {
        /** @description Fetches the pipeline with this name. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a pipeline. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the pipeline with this name; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a pipeline. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelineWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the pipeline with this name. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a pipeline. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Updates only the given fields of the pipeline with this name. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a pipeline. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelinePatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/pipelines/{uuid}': {
        /** @description Fetches the pipeline. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the pipeline; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelineWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the pipeline. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the pipeline. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelinePatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/pipelines/{uuid}/modules/{name}/{version}': {
        /** @description Fetches a module of the pipeline by its name and version. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                    /** @description Name of a module. */
                    readonly name: string;
                    /** @description Version of the module. */
                    readonly version: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.PipelineModule; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/pipelines/{uuid}/wiki': {
        /** @description Fetches the wiki; the first read creates it. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /**
         * @description Adds a page to the wiki, or updates the page with the given uuid.
         *
         *     The wiki must have been read before, which creates it.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.WikiPageDraft;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/projects': {
        /** @description Lists all projects, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only the one with this name. */
                    readonly name?: string | undefined;
                    /** @description Only records of this organization. */
                    readonly organization_id?: models.OrganizationId | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.ProjectId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.ProjectPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a project.
         *
         *     Requires membership of the organization. The name must be unique across the site.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.ProjectWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Project; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/projects/{uuid}': {
        /** @description Fetches the project. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.ProjectId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Project; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the project; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.ProjectId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.ProjectWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Project; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the project. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.ProjectId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the project. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.ProjectId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.ProjectPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Project; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/projects/{uuid}/sample_groups': {
        /** @description Lists the sample groups of the project. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.ProjectId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Adds a sample group to the project. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.ProjectId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupChoice;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/s3_api_keys': {
        /** @description Lists the keys of your organizations, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3ApiKeyPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a key.
         *
         *     A bucket has at most one key.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.S3ApiKeyWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.S3ApiKey; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/s3_api_keys/{uuid}': {
        /** @description Fetches the bucket. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3BucketId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3Bucket; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the bucket; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3BucketId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.S3BucketWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3Bucket; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the bucket and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3BucketId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the bucket. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3BucketId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.S3BucketPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3Bucket; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/s3_buckets': {
        /** @description Lists the buckets of your organizations, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only records of this organization. */
                    readonly organization_id?: models.OrganizationId | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3BucketPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a bucket.
         *
         *     Registers an existing bucket; the server doesn't create one.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.S3BucketWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.S3Bucket; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/s3_buckets/{uuid}': {
        /** @description Fetches the key. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3ApiKeyId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3ApiKey; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the key; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3ApiKeyId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.S3ApiKeyWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3ApiKey; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the key and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3ApiKeyId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the key. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3ApiKeyId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.S3ApiKeyPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3ApiKey; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_ar_fields': {
        /** @description Lists the fields of sample results you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only fields of this result. */
                    readonly analysis_result_id?: models.SampleResultId | undefined;
                    /** @description Only those with this name. */
                    readonly name?: string | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.SampleFieldId | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleFieldPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a field of a sample result.
         *
         *     The name must be unique in its result.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleFieldWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_ar_fields/{uuid}': {
        /** @description Fetches the field of a sample result. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the field of a sample result; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleFieldWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the field of a sample result and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the field of a sample result. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleFieldPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_ar_fields/{uuid}/complete_upload_s3': {
        /** @description Completes a multipart upload. */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.UploadCompletion;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.UploadOutcome; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_ar_fields/{uuid}/upload_s3': {
        /**
         * @description Turns the field into a pointer to a file and returns presigned URLs for its bytes.
         *
         *     The field must not contain a blob, and the group must have a bucket with a key. Each call for parts starts a separate upload.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.UploadRequest;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.UploadTarget; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_ars': {
        /** @description Lists the sample results you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those of this module. */
                    readonly module_name?: string | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only those of this replicate. */
                    readonly replicate?: string | undefined;
                    /** @description Only records of this sample. */
                    readonly sample_id?: models.SampleId | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.SampleResultId | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResultPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a sample result.
         *
         *     The combination of module, replicate and sample must be unique.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleResultWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_ars/{uuid}': {
        /** @description Fetches the sample result. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the sample result; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleResultWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the sample result and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the sample result. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleResultPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_group_ar_fields': {
        /** @description Lists the fields of group results you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only fields of this result. */
                    readonly analysis_result_id?: models.GroupResultId | undefined;
                    /** @description Only those with this name. */
                    readonly name?: string | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.GroupFieldId | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupFieldPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a field of a group result.
         *
         *     The name must be unique in its result.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupFieldWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_group_ar_fields/{uuid}': {
        /** @description Fetches the field of a group result. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the field of a group result; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupFieldWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the field of a group result and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the field of a group result. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupFieldPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_group_ar_fields/{uuid}/complete_upload_s3': {
        /** @description Completes a multipart upload. */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.UploadCompletion;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.UploadOutcome; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_group_ar_fields/{uuid}/upload_s3': {
        /**
         * @description Turns the field into a pointer to a file and returns presigned URLs for its bytes.
         *
         *     The field must not contain a blob, and the group must have a bucket with a key. Each call for parts starts a separate upload.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.UploadRequest;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.UploadTarget; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_group_ars': {
        /** @description Lists the group results you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those of this module. */
                    readonly module_name?: string | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only those of this replicate. */
                    readonly replicate?: string | undefined;
                    /** @description Only records of this group. */
                    readonly sample_group_id?: models.SampleGroupId | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.GroupResultId | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResultPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a group result.
         *
         *     The combination of module, replicate and group must be unique.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupResultWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_group_ars/{uuid}': {
        /** @description Fetches the group result. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the group result; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupResultWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the group result and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the group result. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupResultPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_groups': {
        /** @description Lists the sample groups you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only public or only private groups. */
                    readonly is_public?: boolean | undefined;
                    /** @description Only the one with this name. */
                    readonly name?: string | undefined;
                    /** @description Only records of this organization. */
                    readonly organization_id?: models.OrganizationId | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.SampleGroupId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a sample group.
         *
         *     The name must be unique across the site.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleGroupWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}': {
        /** @description Fetches the sample group. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the sample group; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleGroupWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the sample group and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the sample group. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleGroupPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/downloads/{module}': {
        /** @description Downloads all files of one module of the samples in one archive. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The only kind there is. */
                    readonly kind?: 'tar' | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                    /** @description The module, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/gzip': unknown; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/generate_metadata_schema': {
        /** @description Infers the schema of the samples' metadata and stores it in the group. */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Whether to replace an existing schema. Any value means yes, even false; omit it for no. */
                    readonly overwrite?: boolean | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.GeneratedSchema; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/manifest': {
        /** @description Fetches the group with all its samples, results and fields. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupManifest; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/metadata': {
        /** @description Fetches the metadata of every sample of the group, by sample name. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The format of the response; JSON by default. */
                    readonly kind?: 'csv' | 'json' | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupMetadata; readonly 'text/csv': string; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/module_counts': {
        /** @description Counts the samples of the group that have a result of each module. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupModuleCounts; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/sample_links': {
        /** @description Lists names and ids of all samples of the group in one response. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Whether to include the metadata of each sample. */
                    readonly metadata?: boolean | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupLinks; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/samples': {
        /**
         * @description Lists the samples of the group, oldest first.
         *
         *     A group that isn't a library lists nothing unless you may write to the library of every sample in it.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SamplePage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Adds samples to the group. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleChoice;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Removes samples from the group; they stay in their library. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleChoice;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/validate_metadata_schema': {
        /** @description Lists violations of the group's metadata schema by its samples. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SchemaViolations; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/wiki': {
        /** @description Fetches the wiki; the first read creates it. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /**
         * @description Adds a page to the wiki, or updates the page with the given uuid.
         *
         *     The wiki must have been read before, which creates it.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.WikiPageDraft;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/work_orders': {
        /** @description Lists the work orders on the group. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrderPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/work_orders/{prototype}': {
        /** @description Creates a work order from the prototype for every sample of the group. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                    readonly prototype: models.GroupWorkOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.CreatedGroupWorkOrder; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/samples': {
        /** @description Lists the samples you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only samples of this library. */
                    readonly library_id?: models.SampleGroupId | undefined;
                    /** @description Only those with this name. */
                    readonly name?: string | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.SampleId | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SamplePage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a sample.
         *
         *     The name must be unique in its library, and the group must be a library.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/samples/{uuid}': {
        /** @description Fetches the sample. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the sample; omitted optional fields keep their values. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the sample and everything in it. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of the sample. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SamplePatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/samples/{uuid}/manifest': {
        /** @description Fetches the sample with its results and their fields. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleManifest; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/samples/{uuid}/metadata': {
        /** @description Fetches the sample with every version of its metadata, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleMetadata; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/samples/{uuid}/work_orders': {
        /** @description Lists the work orders on the sample. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description The work order that permits its workers to read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.WorkOrderPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/samples/{uuid}/work_orders/{prototype}': {
        /** @description Creates a work order from the prototype for the sample. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                    readonly prototype: models.WorkOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.CreatedWorkOrder; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/search': {
        /** @description Searches samples, groups and organizations by name. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Part of a name; everything by default. */
                    readonly query?: string | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SearchResults; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/users': {
        /** @description Lists all profiles, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.UserPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/users/id/{id}': {
        /** @description Fetches a profile by account number. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description The number of the account. */
                    readonly id: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.User; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/users/me': {
        /** @description Fetches your own profile. */
        readonly get: {
            readonly parameters: None;
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.User; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/users/{uuid}': {
        /** @description Fetches a profile. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.UserId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.User; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces your own profile. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.UserId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.UserWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.User; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes your own profile. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.UserId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Updates only the given fields of your profile. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.UserId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.UserPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.User; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/wiki/site': {
        /** @description Fetches the site's wiki; the server always fails. */
        readonly get: {
            readonly parameters: None;
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Adds a page to the site's wiki; the server always fails. */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.WikiPageDraft;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/work_order_prototypes': {
        /** @description Lists all work order prototypes, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those with this name. */
                    readonly name?: string | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description Only the record with this uuid. */
                    readonly uuid?: models.WorkOrderPrototypeId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.WorkOrderPrototypePage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/work_order_prototypes/{uuid}': {
        /** @description Fetches the prototype. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.WorkOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.WorkOrderPrototype; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/work_order_prototypes/{uuid}/work_orders': {
        /** @description Lists the work orders of the prototype; empty unless you are privileged on it. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description At most so many. */
                    readonly max_num?: number | undefined;
                    /** @description Excludes this status. */
                    readonly not_status?: models.JobStatus | undefined;
                    /** @description A number starting at 1, or `last`. A page has up to 100 members. */
                    readonly page?: number | string | undefined;
                    /** @description In random order. Any value means yes. */
                    readonly random?: boolean | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.WorkOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.WorkOrderPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/work_orders/{uuid}': {
        /** @description Fetches the work order with its jobs. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.WorkOrderId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.WorkOrder; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
}
