// @generated from the API description. Do not edit: change the description and run the generator again.
export interface paths {
    readonly "/api/auth/token/login": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a token for an e-mail and password; the same one each time until it is logged out */
        readonly post: operations["login"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/token/logout/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Voids the token */
        readonly post: operations["logout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/users/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Registers a user by e-mail and password */
        readonly post: operations["registerUser"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/users/me/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The account that the token belongs to */
        readonly get: operations["fetchAccount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bulk_samples": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Creates many samples of one library by name
         * @description Not atomic: a name that is taken stops it with a 500, and leaves those before it made.
         */
        readonly post: operations["createSamplesInBulk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/covid19/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Starts a search for SARS-CoV-2 */
        readonly post: operations["startCovid19Task"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/metasub/search_cities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Cities of the MetaSUB study */
        readonly get: operations["searchMetasubCities"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/metasub/search_materials": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Surface materials of the MetaSUB study */
        readonly get: operations["searchMetasubMaterials"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/metasub/search_samples": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Samples of the MetaSUB study */
        readonly get: operations["searchMetasubSamples"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/omnisearch/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Anything of this name */
        readonly get: operations["searchEverything"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/tags/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All tags, oldest first */
        readonly get: operations["listTags"];
        readonly put?: never;
        /**
         * Creates a tag
         * @description Its name must be new.
         */
        readonly post: operations["createTag"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/tags/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the tag */
        readonly get: operations["fetchTag"];
        /** Replaces the tag: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceTag"];
        readonly post?: never;
        /** Deletes the tag */
        readonly delete: operations["deleteTag"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the tag: only the fields given */
        readonly patch: operations["updateTag"];
        readonly trace?: never;
    };
    readonly "/api/contrib/tags/{uuid}/random_samples": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        /** Some of the samples that have the tag, at random */
        readonly get: operations["fetchRandomTagSamples"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/tags/{uuid}/sample_group_module_counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        /** How many groups have the tag, and how many of them a result, by module */
        readonly get: operations["fetchTagGroupModuleCounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/tags/{uuid}/sample_groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        /** The groups that have the tag */
        readonly get: operations["listTagSampleGroups"];
        readonly put?: never;
        /** Gives the tag to a group */
        readonly post: operations["tagSampleGroup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/tags/{uuid}/sample_module_counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        /** How many samples have the tag, and how many of them a result, by module */
        readonly get: operations["fetchTagSampleModuleCounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/tags/{uuid}/samples": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        /** The samples that have the tag */
        readonly get: operations["listTagSamples"];
        readonly put?: never;
        /** Gives the tag to a sample */
        readonly post: operations["tagSample"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/tags/{uuid}/tags": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        /** Tags; the server lists all there are, not only the related ones */
        readonly get: operations["listTagTags"];
        readonly put?: never;
        /** Relates the tag to another */
        readonly post: operations["tagTag"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/tags/name/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of a tag. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        /** Fetches the tag of this name */
        readonly get: operations["fetchTagByName"];
        /** Replaces the tag of this name: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceTagByName"];
        readonly post?: never;
        /** Deletes the tag of this name */
        readonly delete: operations["deleteTagByName"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the tag of this name: only the fields given */
        readonly patch: operations["updateTagByName"];
        readonly trace?: never;
    };
    readonly "/api/contrib/taxasearch/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Samples in which a taxon was found */
        readonly get: operations["searchTaxa"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/treeoflife/ancestors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is above each taxon in the tree of life */
        readonly get: operations["fetchTaxonAncestors"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/treeoflife/annotate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is known of each taxon */
        readonly get: operations["annotateTaxa"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/treeoflife/correct_names": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The names that taxa are known by */
        readonly get: operations["correctTaxonNames"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contrib/treeoflife/get_descendants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is below each taxon in the tree of life */
        readonly get: operations["fetchTaxonDescendants"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/group_work_order_prototypes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All prototypes of work orders on groups, oldest first */
        readonly get: operations["listGroupWorkOrderPrototypes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/group_work_order_prototypes/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupWorkOrderPrototypeId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the prototype */
        readonly get: operations["fetchGroupWorkOrderPrototype"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/group_work_order_prototypes/{uuid}/work_orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupWorkOrderPrototypeId"];
            };
            readonly cookie?: never;
        };
        /** The work orders of the prototype; for users who are privileged on all of it, none for others */
        readonly get: operations["listGroupWorkOrdersOfPrototype"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/group_work_orders/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupWorkOrderId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the work order on a group, with links to those on its samples */
        readonly get: operations["fetchGroupWorkOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/job_order_prototypes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All prototypes of jobs, oldest first */
        readonly get: operations["listJobOrderPrototypes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/job_order_prototypes/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["JobOrderPrototypeId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the prototype */
        readonly get: operations["fetchJobOrderPrototype"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/job_orders/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["JobOrderId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the job */
        readonly get: operations["fetchJobOrder"];
        /** Replaces the job; for privileged users */
        readonly put: operations["replaceJobOrder"];
        readonly post?: never;
        /** Deletes the job; for privileged users */
        readonly delete: operations["deleteJobOrder"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the job, for example its status; for privileged users */
        readonly patch: operations["updateJobOrder"];
        readonly trace?: never;
    };
    readonly "/api/nested/{org}/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        /** Fetches the organization of a name */
        readonly get: operations["fetchOrganizationByName"];
        /** Replaces the organization of a name: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceOrganizationByName"];
        readonly post?: never;
        /** Deletes the organization of a name, and what it holds */
        readonly delete: operations["deleteOrganizationByName"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the organization of a name: only the fields given */
        readonly patch: operations["updateOrganizationByName"];
        readonly trace?: never;
    };
    readonly "/api/nested/{org}/sample_groups/{group}/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        /** Fetches the sample group of a name */
        readonly get: operations["fetchSampleGroupByName"];
        /** Replaces the sample group of a name: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceSampleGroupByName"];
        readonly post?: never;
        /** Deletes the sample group of a name, and what it holds */
        readonly delete: operations["deleteSampleGroupByName"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the sample group of a name: only the fields given */
        readonly patch: operations["updateSampleGroupByName"];
        readonly trace?: never;
    };
    readonly "/api/nested/{org}/sample_groups/{group}/analysis_results/{module}": {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        /** Fetches the result of a group, by names */
        readonly get: operations["fetchGroupResultByName"];
        /** Replaces the result of a group, by names: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceGroupResultByName"];
        readonly post?: never;
        /** Deletes the result of a group, by names, and what it holds */
        readonly delete: operations["deleteGroupResultByName"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the result of a group, by names: only the fields given */
        readonly patch: operations["updateGroupResultByName"];
        readonly trace?: never;
    };
    readonly "/api/nested/{org}/sample_groups/{group}/analysis_results/{module}/fields/{field}": {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a field. */
                readonly field: components["parameters"]["FieldName"];
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        /** Fetches the field of a group result, by names */
        readonly get: operations["fetchGroupFieldByName"];
        /** Replaces the field of a group result, by names: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceGroupFieldByName"];
        readonly post?: never;
        /** Deletes the field of a group result, by names, and what it holds */
        readonly delete: operations["deleteGroupFieldByName"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the field of a group result, by names: only the fields given */
        readonly patch: operations["updateGroupFieldByName"];
        readonly trace?: never;
    };
    readonly "/api/nested/{org}/sample_groups/{group}/samples/{sample}/": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        /** Fetches the sample of a name */
        readonly get: operations["fetchSampleByName"];
        /** Replaces the sample of a name: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceSampleByName"];
        readonly post?: never;
        /** Deletes the sample of a name, and what it holds */
        readonly delete: operations["deleteSampleByName"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the sample of a name: only the fields given */
        readonly patch: operations["updateSampleByName"];
        readonly trace?: never;
    };
    readonly "/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}": {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        /** Fetches the result of a sample, by names */
        readonly get: operations["fetchSampleResultByName"];
        /** Replaces the result of a sample, by names: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceSampleResultByName"];
        readonly post?: never;
        /** Deletes the result of a sample, by names, and what it holds */
        readonly delete: operations["deleteSampleResultByName"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the result of a sample, by names: only the fields given */
        readonly patch: operations["updateSampleResultByName"];
        readonly trace?: never;
    };
    readonly "/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}/fields/{field}": {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a field. */
                readonly field: components["parameters"]["FieldName"];
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        /** Fetches the field of a sample result, by names */
        readonly get: operations["fetchSampleFieldByName"];
        /** Replaces the field of a sample result, by names: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceSampleFieldByName"];
        readonly post?: never;
        /** Deletes the field of a sample result, by names, and what it holds */
        readonly delete: operations["deleteSampleFieldByName"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the field of a sample result, by names: only the fields given */
        readonly patch: operations["updateSampleFieldByName"];
        readonly trace?: never;
    };
    readonly "/api/organizations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The organizations you may see, oldest first */
        readonly get: operations["listOrganizations"];
        readonly put?: never;
        /**
         * Creates an organization
         * @description Its name must be new; whoever creates it becomes a member.
         */
        readonly post: operations["createOrganization"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organizations/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the organization */
        readonly get: operations["fetchOrganization"];
        /** Replaces the organization: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceOrganization"];
        readonly post?: never;
        /** Deletes the organization, and what it holds */
        readonly delete: operations["deleteOrganization"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the organization: only the fields given */
        readonly patch: operations["updateOrganization"];
        readonly trace?: never;
    };
    readonly "/api/organizations/{uuid}/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        /** Members of the organization */
        readonly get: operations["listOrganizationMembers"];
        readonly put?: never;
        /** Adds a member; members may */
        readonly post: operations["addOrganizationMember"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organizations/{uuid}/wiki": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        /** The wiki; the first read makes it */
        readonly get: operations["fetchOrganizationWiki"];
        readonly put?: never;
        /**
         * Adds a page to the wiki, or with a uuid changes that page
         * @description The wiki must have been read once before, which makes it.
         */
        readonly post: operations["saveOrganizationWikiPage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pipeline_modules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All modules, oldest first */
        readonly get: operations["listPipelineModules"];
        readonly put?: never;
        /**
         * Creates a module of a pipeline
         * @description Name and version must be new in the pipeline.
         */
        readonly post: operations["createPipelineModule"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pipeline_modules/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineModuleId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the module */
        readonly get: operations["fetchPipelineModule"];
        /** Replaces the module: what is left out keeps its value, what is required must be there */
        readonly put: operations["replacePipelineModule"];
        readonly post?: never;
        /** Deletes the module */
        readonly delete: operations["deletePipelineModule"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the module: only the fields given */
        readonly patch: operations["updatePipelineModule"];
        readonly trace?: never;
    };
    readonly "/api/pipelines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All pipelines, oldest first */
        readonly get: operations["listPipelines"];
        readonly put?: never;
        /** Creates a pipeline */
        readonly post: operations["createPipeline"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pipelines/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the pipeline */
        readonly get: operations["fetchPipeline"];
        /** Replaces the pipeline: what is left out keeps its value, what is required must be there */
        readonly put: operations["replacePipeline"];
        readonly post?: never;
        /** Deletes the pipeline */
        readonly delete: operations["deletePipeline"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the pipeline: only the fields given */
        readonly patch: operations["updatePipeline"];
        readonly trace?: never;
    };
    readonly "/api/pipelines/{uuid}/modules/{name}/{version}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of a module. */
                readonly name: string;
                readonly uuid: components["schemas"]["PipelineId"];
                /** @description Version of the module. */
                readonly version: string;
            };
            readonly cookie?: never;
        };
        /** Fetches a module of the pipeline by its name and version */
        readonly get: operations["fetchPipelineModuleByVersion"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pipelines/{uuid}/wiki": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineId"];
            };
            readonly cookie?: never;
        };
        /** The wiki; the first read makes it */
        readonly get: operations["fetchPipelineWiki"];
        readonly put?: never;
        /**
         * Adds a page to the wiki, or with a uuid changes that page
         * @description The wiki must have been read once before, which makes it.
         */
        readonly post: operations["savePipelineWikiPage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pipelines/name/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of a pipeline. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        /** Fetches the pipeline of this name */
        readonly get: operations["fetchPipelineByName"];
        /** Replaces the pipeline of this name: what is left out keeps its value, what is required must be there */
        readonly put: operations["replacePipelineByName"];
        readonly post?: never;
        /** Deletes the pipeline of this name */
        readonly delete: operations["deletePipelineByName"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the pipeline of this name: only the fields given */
        readonly patch: operations["updatePipelineByName"];
        readonly trace?: never;
    };
    readonly "/api/projects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All projects, oldest first */
        readonly get: operations["listProjects"];
        readonly put?: never;
        /**
         * Creates a project
         * @description Members of the organization may. Its name must be new on the site.
         */
        readonly post: operations["createProject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the project */
        readonly get: operations["fetchProject"];
        /** Replaces the project: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceProject"];
        readonly post?: never;
        /** Deletes the project */
        readonly delete: operations["deleteProject"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the project: only the fields given */
        readonly patch: operations["updateProject"];
        readonly trace?: never;
    };
    readonly "/api/projects/{uuid}/sample_groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        /** The sample groups of the project */
        readonly get: operations["listProjectGroups"];
        readonly put?: never;
        /** Adds a sample group to the project */
        readonly post: operations["addProjectGroup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/s3_api_keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The keys of your organizations you may see, oldest first */
        readonly get: operations["listS3ApiKeys"];
        readonly put?: never;
        /**
         * Creates a key
         * @description One key a bucket.
         */
        readonly post: operations["createS3ApiKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/s3_api_keys/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["S3BucketId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the bucket */
        readonly get: operations["fetchS3Bucket"];
        /** Replaces the bucket: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceS3Bucket"];
        readonly post?: never;
        /** Deletes the bucket, and what it holds */
        readonly delete: operations["deleteS3Bucket"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the bucket: only the fields given */
        readonly patch: operations["updateS3Bucket"];
        readonly trace?: never;
    };
    readonly "/api/s3_buckets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The buckets of your organizations you may see, oldest first */
        readonly get: operations["listS3Buckets"];
        readonly put?: never;
        /**
         * Creates a bucket
         * @description Registers a bucket that exists; the server makes none.
         */
        readonly post: operations["createS3Bucket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/s3_buckets/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["S3ApiKeyId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the key */
        readonly get: operations["fetchS3ApiKey"];
        /** Replaces the key: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceS3ApiKey"];
        readonly post?: never;
        /** Deletes the key, and what it holds */
        readonly delete: operations["deleteS3ApiKey"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the key: only the fields given */
        readonly patch: operations["updateS3ApiKey"];
        readonly trace?: never;
    };
    readonly "/api/sample_ar_fields": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The fields of sample results you may see, oldest first */
        readonly get: operations["listSampleFields"];
        readonly put?: never;
        /**
         * Creates a field of a sample result
         * @description Its name must be new in its result.
         */
        readonly post: operations["createSampleField"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_ar_fields/{uuid}": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleFieldId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the field of a sample result */
        readonly get: operations["fetchSampleField"];
        /** Replaces the field of a sample result: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceSampleField"];
        readonly post?: never;
        /** Deletes the field of a sample result, and what it holds */
        readonly delete: operations["deleteSampleField"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the field of a sample result: only the fields given */
        readonly patch: operations["updateSampleField"];
        readonly trace?: never;
    };
    readonly "/api/sample_ar_fields/{uuid}/complete_upload_s3": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleFieldId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts the parts that were sent together */
        readonly post: operations["completeSampleFieldUpload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_ar_fields/{uuid}/upload_s3": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleFieldId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Turns the field into a pointer to a file, and says where its bytes go
         * @description The field must not hold a blob, and the group must have a bucket with a key. Each call for parts starts an upload of its own.
         */
        readonly post: operations["uploadSampleField"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_ars": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The results of samples you may see, oldest first */
        readonly get: operations["listSampleResults"];
        readonly put?: never;
        /**
         * Creates a result of a sample
         * @description Module, replicate and sample together must be new.
         */
        readonly post: operations["createSampleResult"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_ars/{uuid}": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleResultId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the result of a sample */
        readonly get: operations["fetchSampleResult"];
        /** Replaces the result of a sample: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceSampleResult"];
        readonly post?: never;
        /** Deletes the result of a sample, and what it holds */
        readonly delete: operations["deleteSampleResult"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the result of a sample: only the fields given */
        readonly patch: operations["updateSampleResult"];
        readonly trace?: never;
    };
    readonly "/api/sample_group_ar_fields": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The fields of group results you may see, oldest first */
        readonly get: operations["listGroupFields"];
        readonly put?: never;
        /**
         * Creates a field of a group result
         * @description Its name must be new in its result.
         */
        readonly post: operations["createGroupField"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_group_ar_fields/{uuid}": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupFieldId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the field of a group result */
        readonly get: operations["fetchGroupField"];
        /** Replaces the field of a group result: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceGroupField"];
        readonly post?: never;
        /** Deletes the field of a group result, and what it holds */
        readonly delete: operations["deleteGroupField"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the field of a group result: only the fields given */
        readonly patch: operations["updateGroupField"];
        readonly trace?: never;
    };
    readonly "/api/sample_group_ar_fields/{uuid}/complete_upload_s3": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupFieldId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts the parts that were sent together */
        readonly post: operations["completeGroupFieldUpload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_group_ar_fields/{uuid}/upload_s3": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupFieldId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Turns the field into a pointer to a file, and says where its bytes go
         * @description The field must not hold a blob, and the group must have a bucket with a key. Each call for parts starts an upload of its own.
         */
        readonly post: operations["uploadGroupField"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_group_ars": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The results of groups you may see, oldest first */
        readonly get: operations["listGroupResults"];
        readonly put?: never;
        /**
         * Creates a result of a group
         * @description Module, replicate and group together must be new.
         */
        readonly post: operations["createGroupResult"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_group_ars/{uuid}": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupResultId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the result of a group */
        readonly get: operations["fetchGroupResult"];
        /** Replaces the result of a group: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceGroupResult"];
        readonly post?: never;
        /** Deletes the result of a group, and what it holds */
        readonly delete: operations["deleteGroupResult"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the result of a group: only the fields given */
        readonly patch: operations["updateGroupResult"];
        readonly trace?: never;
    };
    readonly "/api/sample_groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The sample groups you may see, oldest first */
        readonly get: operations["listSampleGroups"];
        readonly put?: never;
        /**
         * Creates a sample group
         * @description Its name must be new across the whole site.
         */
        readonly post: operations["createSampleGroup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_groups/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the sample group */
        readonly get: operations["fetchSampleGroup"];
        /** Replaces the sample group: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceSampleGroup"];
        readonly post?: never;
        /** Deletes the sample group, and what it holds */
        readonly delete: operations["deleteSampleGroup"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the sample group: only the fields given */
        readonly patch: operations["updateSampleGroup"];
        readonly trace?: never;
    };
    readonly "/api/sample_groups/{uuid}/downloads/{module}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The module, for example `raw::raw_reads`. */
                readonly module: string;
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        /** All files of one module of the samples, in one archive */
        readonly get: operations["downloadModuleFiles"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_groups/{uuid}/generate_metadata_schema": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Infers the schema of the metadata of the samples, and keeps it in the group */
        readonly post: operations["generateMetadataSchema"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_groups/{uuid}/manifest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        /** The group with everything in it: samples, results and fields */
        readonly get: operations["fetchSampleGroupManifest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_groups/{uuid}/metadata": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        /** Metadata of every sample of the group, by the name of the sample */
        readonly get: operations["fetchSampleGroupMetadata"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_groups/{uuid}/module_counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        /** How many samples of the group have a result of each module */
        readonly get: operations["fetchSampleGroupModuleCounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_groups/{uuid}/sample_links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        /** Names and ids of all samples of the group, in one answer */
        readonly get: operations["fetchSampleGroupLinks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_groups/{uuid}/samples": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        /**
         * Samples of the group, oldest first
         * @description A group that is no library lists nothing unless you may write to the library of every sample in it.
         */
        readonly get: operations["listSampleGroupSamples"];
        readonly put?: never;
        /** Adds samples to the group */
        readonly post: operations["addSampleGroupSamples"];
        /** Takes samples out of the group; they stay in their library */
        readonly delete: operations["removeSampleGroupSamples"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_groups/{uuid}/validate_metadata_schema": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        /** What in the metadata of the samples does not fit the schema that the group keeps */
        readonly get: operations["validateMetadataSchema"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_groups/{uuid}/wiki": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        /** The wiki; the first read makes it */
        readonly get: operations["fetchSampleGroupWiki"];
        readonly put?: never;
        /**
         * Adds a page to the wiki, or with a uuid changes that page
         * @description The wiki must have been read once before, which makes it.
         */
        readonly post: operations["saveSampleGroupWikiPage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_groups/{uuid}/work_orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        /** The work orders on the group */
        readonly get: operations["listGroupWorkOrders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sample_groups/{uuid}/work_orders/{prototype}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly prototype: components["schemas"]["GroupWorkOrderPrototypeId"];
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Orders the work of the prototype on every sample of the group */
        readonly post: operations["createGroupWorkOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/samples": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The samples you may see, oldest first */
        readonly get: operations["listSamples"];
        readonly put?: never;
        /**
         * Creates a sample
         * @description Its name must be new in its library, and the library must be a group that is one.
         */
        readonly post: operations["createSample"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/samples/{uuid}": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the sample */
        readonly get: operations["fetchSample"];
        /** Replaces the sample: what is left out keeps its value, what is required must be there */
        readonly put: operations["replaceSample"];
        readonly post?: never;
        /** Deletes the sample, and what it holds */
        readonly delete: operations["deleteSample"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the sample: only the fields given */
        readonly patch: operations["updateSample"];
        readonly trace?: never;
    };
    readonly "/api/samples/{uuid}/manifest": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        /** The sample with its results and their fields */
        readonly get: operations["fetchSampleManifest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/samples/{uuid}/metadata": {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        /** The sample with every version of its metadata, oldest first */
        readonly get: operations["fetchSampleMetadata"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/samples/{uuid}/work_orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        /** The work orders on the sample */
        readonly get: operations["listSampleWorkOrders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/samples/{uuid}/work_orders/{prototype}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly prototype: components["schemas"]["WorkOrderPrototypeId"];
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Orders the work of the prototype on the sample */
        readonly post: operations["createSampleWorkOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Samples, groups and organizations by name */
        readonly get: operations["search"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All profiles, oldest first */
        readonly get: operations["listUsers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/users/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["UserId"];
            };
            readonly cookie?: never;
        };
        /** Fetches a profile */
        readonly get: operations["fetchUser"];
        /** Replaces your own profile */
        readonly put: operations["replaceUser"];
        readonly post?: never;
        /** Deletes your own profile */
        readonly delete: operations["deleteUser"];
        readonly options?: never;
        readonly head?: never;
        /** Changes your own profile: only the fields given */
        readonly patch: operations["updateUser"];
        readonly trace?: never;
    };
    readonly "/api/users/id/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The number of the account. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        /** A profile by the number of its account */
        readonly get: operations["fetchUserById"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/users/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Your own profile */
        readonly get: operations["fetchMe"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/wiki/site": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The wiki of the site; the server always fails here */
        readonly get: operations["fetchSiteWiki"];
        readonly put?: never;
        /** Adds a page to the wiki of the site; the server always fails here */
        readonly post: operations["saveSiteWikiPage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/work_order_prototypes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All prototypes of work orders, oldest first */
        readonly get: operations["listWorkOrderPrototypes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/work_order_prototypes/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["WorkOrderPrototypeId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the prototype */
        readonly get: operations["fetchWorkOrderPrototype"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/work_order_prototypes/{uuid}/work_orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["WorkOrderPrototypeId"];
            };
            readonly cookie?: never;
        };
        /** The work orders of the prototype; for its privileged users, none for others */
        readonly get: operations["listWorkOrdersOfPrototype"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/work_orders/{uuid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["WorkOrderId"];
            };
            readonly cookie?: never;
        };
        /** Fetches the work order, with its jobs */
        readonly get: operations["fetchWorkOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An account, as the authentication routes see it. */
        readonly Account: {
            /** Format: email */
            readonly email: string;
            readonly id: number;
        };
        /** @description Many new samples of one library. */
        readonly BulkSamples: {
            readonly library: components["schemas"]["SampleGroupId"];
            readonly names: readonly string[];
        };
        readonly BulkSamplesCreated: {
            /** @description In the order of the names. */
            readonly uuids: readonly components["schemas"]["SampleId"][];
        };
        readonly CompletedUpload: {
            readonly status: string;
            readonly upload_id: string;
        };
        /** @description By what was asked for, the names; beside them, how it was asked. */
        readonly CorrectedTaxonNames: {
            /** @description Whether only canonical names are given; what was found by this word, if it was asked for. */
            readonly canon: boolean | components["schemas"]["TaxonNames"];
            /** @description The rank that was asked for; what was found by this word, if it was asked for. */
            readonly rank: string | null | components["schemas"]["TaxonNames"];
        } & {
            readonly [key: string]: components["schemas"]["TaxonNames"];
        };
        readonly Covid19Task: {
            /** @description The address of the reads: http, https, ftp or ftps. */
            readonly raw_reads_path: string;
            /** @description The number of the user who starts it, who must be the caller. */
            readonly user: number;
        };
        readonly CreatedGroupWorkOrder: {
            readonly uuid: components["schemas"]["GroupWorkOrderId"];
        };
        readonly CreatedWorkOrder: {
            readonly uuid: components["schemas"]["WorkOrderId"];
        };
        /** @description What a user registers and logs in with. */
        readonly Credentials: {
            /** Format: email */
            readonly email: string;
            /** @description At least 8 characters, not common, not all digits. */
            readonly password: string;
        };
        /**
         * Format: date-time
         * @description A time in UTC, ISO 8601, with microseconds.
         */
        readonly DateTime: string;
        /** @description Why the server refuses. */
        readonly Detail: {
            readonly detail: string;
        };
        readonly GeneratedSchema: {
            /** @description A Table Schema. */
            readonly schema: unknown;
        };
        /** @description A sample group that is meant. */
        readonly GroupChoice: {
            readonly sample_group_uuid: components["schemas"]["SampleGroupId"];
        };
        /** @description A part of the result of a sample group; a value, a table or a file. */
        readonly GroupField: components["schemas"]["GroupFieldEntry"] & {
            readonly analysis_result_obj: components["schemas"]["GroupResult"];
        };
        /** @description A field without the result that it is in. */
        readonly GroupFieldEntry: {
            readonly analysis_result: components["schemas"]["GroupResultId"];
            readonly created_at: components["schemas"]["DateTime"];
            /** @default  */
            readonly description: string;
            /** @description Unique in its result. */
            readonly name: string;
            /** @description A blob, or, when it has a `__type__` (`s3`, `sra` or `ftp`), a pointer to a file. */
            readonly stored_data: unknown;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["GroupFieldId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a field of a group result.
         */
        readonly GroupFieldId: string;
        readonly GroupFieldPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["GroupField"][];
        };
        /** @description What a module found in a sample group. */
        readonly GroupResult: components["schemas"]["GroupResultEntry"] & {
            readonly sample_group_obj: components["schemas"]["SampleGroup"];
        };
        /** @description An analysis result without the sample group that it is of. */
        readonly GroupResultEntry: {
            readonly created_at: components["schemas"]["DateTime"];
            /** @default  */
            readonly description: string;
            /** @default false */
            readonly is_hidden: boolean;
            /**
             * @description Whether only members may read it.
             * @default false
             */
            readonly is_private: boolean;
            /** @default {} */
            readonly metadata: unknown;
            /** @description What made it, for example `raw::raw_reads`. */
            readonly module_name: string;
            /** @default null */
            readonly pipeline_module: components["schemas"]["PipelineModuleId"] | null;
            readonly pipeline_module_obj: components["schemas"]["PipelineModule"] | null;
            /** @description Tells results of one module apart. The server makes up 12 letters and digits when it is left out. */
            readonly replicate: string;
            readonly sample_group: components["schemas"]["SampleGroupId"];
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["GroupResultId"];
        };
        /**
         * Format: uuid
         * @description The uuid of an analysis result of a sample group.
         */
        readonly GroupResultId: string;
        readonly GroupResultPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["GroupResult"][];
        };
        /** @description Work that is to be done on every sample of a group. */
        readonly GroupWorkOrder: {
            readonly created_at: components["schemas"]["DateTime"];
            readonly description: string;
            readonly name: string;
            readonly priority?: number;
            readonly progress_summary: components["schemas"]["JobProgress"];
            readonly sample_group: components["schemas"]["SampleGroupId"];
            readonly status: components["schemas"]["JobStatus"];
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["GroupWorkOrderId"];
            readonly work_order_links: readonly components["schemas"]["WorkOrderLink"][];
            readonly work_orders?: readonly components["schemas"]["WorkOrderId"][];
        };
        /**
         * Format: uuid
         * @description The uuid of a work order on a group.
         */
        readonly GroupWorkOrderId: string;
        readonly GroupWorkOrderPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["GroupWorkOrder"][];
        };
        /** @description What work orders on groups are made from. */
        readonly GroupWorkOrderPrototype: {
            readonly created_at: components["schemas"]["DateTime"];
            readonly description: string;
            readonly name: string;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["GroupWorkOrderPrototypeId"];
            readonly work_order_protos?: readonly components["schemas"]["WorkOrderPrototypeId"][];
        };
        /**
         * Format: uuid
         * @description The uuid of a prototype of work orders on groups.
         */
        readonly GroupWorkOrderPrototypeId: string;
        readonly GroupWorkOrderPrototypePage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["GroupWorkOrderPrototype"][];
        };
        /** @description One job of a work order. */
        readonly JobOrder: {
            /**
             * @description What the job made; one job alone can point to a result.
             * @default null
             */
            readonly analysis_result: components["schemas"]["SampleResultId"] | null;
            readonly created_at: components["schemas"]["DateTime"];
            /** @default  */
            readonly description: string;
            readonly name: string;
            /** @default null */
            readonly pipeline_module: components["schemas"]["PipelineModuleId"] | null;
            /** @default {} */
            readonly resources_needed: unknown;
            /** @default {} */
            readonly resources_used: unknown;
            /** @default pending */
            readonly status: components["schemas"]["JobStatus"];
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["JobOrderId"];
            readonly work_order: components["schemas"]["WorkOrderId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a job.
         */
        readonly JobOrderId: string;
        /** @description What a job of a work order is made from. */
        readonly JobOrderPrototype: {
            readonly created_at: components["schemas"]["DateTime"];
            readonly description: string;
            readonly name: string;
            readonly pipeline_module: components["schemas"]["PipelineModuleId"] | null;
            readonly resources_needed: unknown;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["JobOrderPrototypeId"];
            readonly work_order_proto: components["schemas"]["WorkOrderPrototypeId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a prototype of jobs.
         */
        readonly JobOrderPrototypeId: string;
        readonly JobOrderPrototypePage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["JobOrderPrototype"][];
        };
        /** @description How many jobs there are, and how many of each status. */
        readonly JobProgress: {
            readonly n_jobs: number;
        } & {
            readonly [key: string]: number;
        };
        /** @description How far a job is, or a work order as a whole. */
        readonly JobStatus: string;
        /** @description A result with its fields, in a manifest. */
        readonly ManifestGroupResult: components["schemas"]["GroupResultEntry"] & {
            readonly fields: readonly components["schemas"]["GroupFieldEntry"][];
        };
        /** @description A sample with its results, in the manifest of its group. */
        readonly ManifestSample: components["schemas"]["SampleEntry"] & {
            readonly analysis_results: readonly components["schemas"]["ManifestSampleResult"][];
        };
        /** @description A result with its fields, in a manifest. */
        readonly ManifestSampleResult: components["schemas"]["SampleResultEntry"] & {
            readonly fields: readonly components["schemas"]["SampleFieldEntry"][];
        };
        /** @description A message, a list of them, or those of the fields of a nested value. */
        readonly Messages: string | readonly (string | components["schemas"]["ValidationMessages"])[] | components["schemas"]["ValidationMessages"];
        readonly MetadataVersion: {
            readonly created_at: components["schemas"]["DateTime"];
            readonly metadata: unknown;
            readonly updated_at: components["schemas"]["DateTime"];
        };
        /** @description A sample of the MetaSUB study in which a taxon was found. */
        readonly MetasubFinding: {
            /** @description A number, as far as the results were stored as such. */
            readonly relative_abundance: unknown;
            /** @description Empty, unless they were asked for. */
            readonly sample_metadata: unknown;
            readonly sample_name: string;
            readonly sample_uuid: components["schemas"]["SampleId"];
        };
        readonly MetasubFindings: {
            /** @description By the name of the taxon. */
            readonly results: {
                readonly [key: string]: readonly components["schemas"]["MetasubFinding"][];
            };
        };
        /** @description Where each part goes by PUT, in order. All but the last are at least 5 MiB. */
        readonly MultipartUpload: {
            readonly upload_id: string;
            readonly urls: readonly string[];
        };
        /** @description Who is to become a member of an organization. */
        readonly NewMember: {
            /** @description The number of the account. */
            readonly user: number;
        };
        readonly OmnisearchResults: {
            readonly results: {
                readonly organizations: readonly components["schemas"]["Organization"][];
                readonly sample_groups: readonly components["schemas"]["SampleGroup"][];
                readonly samples: readonly components["schemas"]["Sample"][];
                readonly search_term: string;
                /** @description Always empty. */
                readonly taxa: readonly unknown[];
            };
        };
        /** @description A laboratory or consortium; it owns sample groups, and its members may write to them. */
        readonly Organization: {
            readonly core_sample_group_uuid: components["schemas"]["SampleGroupId"] | null;
            readonly created_at: components["schemas"]["DateTime"];
            /** @description Unique across the site. */
            readonly name: string;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["OrganizationId"];
        };
        /**
         * Format: uuid
         * @description The uuid of an organization.
         */
        readonly OrganizationId: string;
        readonly OrganizationLink: {
            readonly name: string;
            readonly uuid: components["schemas"]["OrganizationId"];
        };
        readonly OrganizationPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["Organization"][];
        };
        /** @description A set of modules that are run together. */
        readonly Pipeline: {
            readonly created_at: components["schemas"]["DateTime"];
            /** @default  */
            readonly description: string;
            /** @default  */
            readonly long_description: string;
            readonly name: string;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["PipelineId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a pipeline.
         */
        readonly PipelineId: string;
        /** @description One step of a pipeline, in one version. */
        readonly PipelineModule: {
            readonly created_at: components["schemas"]["DateTime"];
            /** @default [] */
            readonly dependencies: readonly components["schemas"]["PipelineModuleId"][];
            readonly dependency_modules: readonly components["schemas"]["PipelineModuleLink"][];
            /** @default  */
            readonly description: string;
            readonly downstream_modules: readonly components["schemas"]["PipelineModuleLink"][];
            /** @default  */
            readonly long_description: string;
            /** @default {} */
            readonly metadata: unknown;
            readonly name: string;
            readonly pipeline: components["schemas"]["PipelineId"];
            readonly pipeline_obj: components["schemas"]["Pipeline"];
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["PipelineModuleId"];
            readonly version: string;
        };
        /**
         * Format: uuid
         * @description The uuid of a module of a pipeline.
         */
        readonly PipelineModuleId: string;
        /** @description Id, name and version of a module. */
        readonly PipelineModuleLink: readonly [
            components["schemas"]["PipelineModuleId"],
            string,
            string
        ];
        readonly PipelineModulePage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["PipelineModule"][];
        };
        readonly PipelinePage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["Pipeline"][];
        };
        /** @description Sample groups, and other projects, gathered under one name. */
        readonly Project: {
            readonly created_at: components["schemas"]["DateTime"];
            /**
             * @description One line. Leave it out rather than send it blank.
             * @default
             */
            readonly description: string;
            /** @description Unique across the site. */
            readonly name: string;
            readonly organization: components["schemas"]["OrganizationId"];
            readonly organization_obj: components["schemas"]["Organization"];
            /** @description Must be sent, if only as an empty list. */
            readonly sample_groups: readonly components["schemas"]["SampleGroupId"][];
            /** @description Must be sent, if only as an empty list. */
            readonly sub_projects: readonly components["schemas"]["ProjectId"][];
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["ProjectId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a project.
         */
        readonly ProjectId: string;
        readonly ProjectPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["Project"][];
        };
        readonly RandomSamples: {
            readonly results: readonly components["schemas"]["Sample"][];
        };
        /** @description The key that the server signs with when files of a bucket are sent or read. */
        readonly S3ApiKey: {
            readonly bucket: components["schemas"]["S3BucketId"];
            readonly created_at: components["schemas"]["DateTime"];
            /** @default  */
            readonly description: string;
            /** @description A secret; the server never tells it. */
            readonly private_key: string;
            readonly public_key: string;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["S3ApiKeyId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a key to a bucket.
         */
        readonly S3ApiKeyId: string;
        readonly S3ApiKeyPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["S3ApiKey"][];
        };
        /** @description A bucket where an organization keeps the files of its results. */
        readonly S3Bucket: {
            /**
             * Format: uri
             * @description The address of the S3 service.
             */
            readonly endpoint_url: string;
            readonly name: string;
            readonly organization: components["schemas"]["OrganizationId"];
            readonly uuid: components["schemas"]["S3BucketId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a bucket.
         */
        readonly S3BucketId: string;
        readonly S3BucketPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["S3Bucket"][];
        };
        /** @description A biological sample of a library. */
        readonly Sample: components["schemas"]["SampleEntry"] & {
            readonly library_obj: components["schemas"]["SampleGroup"];
        };
        /** @description Samples to add to a group, or to take out of it; by a list or one alone. */
        readonly SampleChoice: {
            readonly sample_uuid?: components["schemas"]["SampleId"];
            readonly sample_uuids?: readonly components["schemas"]["SampleId"][];
        };
        /** @description A sample without the library that it is in. */
        readonly SampleEntry: {
            readonly created_at: components["schemas"]["DateTime"];
            /** @default  */
            readonly description: string;
            /** @description The library that owns it; changing this moves it. */
            readonly library: components["schemas"]["SampleGroupId"];
            /**
             * @description What is known of it. The server keeps every version.
             * @default {}
             */
            readonly metadata: unknown;
            /** @description Unique in its library. */
            readonly name: string;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["SampleId"];
        };
        /** @description A part of the result of a sample; a value, a table or a file. */
        readonly SampleField: components["schemas"]["SampleFieldEntry"] & {
            readonly analysis_result_obj: components["schemas"]["SampleResult"];
        };
        /** @description A field without the result that it is in. */
        readonly SampleFieldEntry: {
            readonly analysis_result: components["schemas"]["SampleResultId"];
            readonly created_at: components["schemas"]["DateTime"];
            /** @default  */
            readonly description: string;
            /** @description Unique in its result. */
            readonly name: string;
            /** @description A blob, or, when it has a `__type__` (`s3`, `sra` or `ftp`), a pointer to a file. */
            readonly stored_data: unknown;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["SampleFieldId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a field of a sample result.
         */
        readonly SampleFieldId: string;
        readonly SampleFieldPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["SampleField"][];
        };
        /** @description A set of samples, for example a study. A library is a group that owns its samples. */
        readonly SampleGroup: {
            /**
             * @description Where its files are kept.
             * @default null
             */
            readonly bucket: components["schemas"]["S3BucketId"] | null;
            readonly created_at: components["schemas"]["DateTime"];
            /**
             * @description One line. Leave it out rather than send it blank.
             * @default
             */
            readonly description: string;
            /**
             * @description Whether it owns its samples.
             * @default false
             */
            readonly is_library: boolean;
            /**
             * @description Whether anybody may read it.
             * @default true
             */
            readonly is_public: boolean;
            /**
             * @description Markdown.
             * @default
             */
            readonly long_description: string;
            /** @default {} */
            readonly metadata: unknown;
            /** @description Unique across the site. */
            readonly name: string;
            readonly organization: components["schemas"]["OrganizationId"];
            readonly organization_obj: components["schemas"]["Organization"];
            /**
             * @description The Table Schema of the metadata of its samples.
             * @default {}
             */
            readonly sample_metadata_schema: unknown;
            /** @default custom */
            readonly storage_provider_name: string;
            /** @default  */
            readonly theme: string;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["SampleGroupId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a sample group.
         */
        readonly SampleGroupId: string;
        readonly SampleGroupLink: {
            readonly name: string;
            readonly uuid: components["schemas"]["SampleGroupId"];
        };
        /** @description Names and ids of all samples of a group. */
        readonly SampleGroupLinks: {
            readonly count: number;
            readonly links: readonly components["schemas"]["SampleLink"][];
        };
        /** @description A group with everything that is in it. */
        readonly SampleGroupManifest: components["schemas"]["SampleGroup"] & {
            readonly analysis_results: readonly components["schemas"]["ManifestGroupResult"][];
            readonly samples: readonly components["schemas"]["ManifestSample"][];
        };
        /** @description Metadata, by the name of the sample. */
        readonly SampleGroupMetadata: {
            readonly [key: string]: unknown;
        };
        /** @description How many samples have a result, by module. */
        readonly SampleGroupModuleCounts: {
            /** @description How many samples the group has. */
            readonly n_samples: number;
        } & {
            readonly [key: string]: number;
        };
        readonly SampleGroupPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["SampleGroup"][];
        };
        /**
         * Format: uuid
         * @description The uuid of a sample.
         */
        readonly SampleId: string;
        readonly SampleLink: {
            /** @description Only when it was asked for. */
            readonly metadata?: unknown;
            readonly name: string;
            readonly uuid: components["schemas"]["SampleId"];
        };
        /** @description A sample with its results and their fields. */
        readonly SampleManifest: components["schemas"]["Sample"] & {
            readonly analysis_results: readonly components["schemas"]["ManifestSampleResult"][];
        };
        /** @description A sample with every version of its metadata. */
        readonly SampleMetadata: components["schemas"]["Sample"] & {
            /** @description Oldest first. */
            readonly versioned_metadata: readonly components["schemas"]["MetadataVersion"][];
        };
        readonly SamplePage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["Sample"][];
        };
        /** @description What a module found in a sample. */
        readonly SampleResult: components["schemas"]["SampleResultEntry"] & {
            readonly sample_obj: components["schemas"]["Sample"];
        };
        /** @description An analysis result without the sample that it is of. */
        readonly SampleResultEntry: {
            readonly created_at: components["schemas"]["DateTime"];
            /** @default  */
            readonly description: string;
            /** @default false */
            readonly is_hidden: boolean;
            /**
             * @description Whether only members may read it.
             * @default false
             */
            readonly is_private: boolean;
            /** @default {} */
            readonly metadata: unknown;
            /** @description What made it, for example `raw::raw_reads`. */
            readonly module_name: string;
            /** @default null */
            readonly pipeline_module: components["schemas"]["PipelineModuleId"] | null;
            readonly pipeline_module_obj: components["schemas"]["PipelineModule"] | null;
            /** @description Tells results of one module apart. The server makes up 12 letters and digits when it is left out. */
            readonly replicate: string;
            readonly sample: components["schemas"]["SampleId"];
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["SampleResultId"];
        };
        /**
         * Format: uuid
         * @description The uuid of an analysis result of a sample.
         */
        readonly SampleResultId: string;
        readonly SampleResultPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["SampleResult"][];
        };
        /** @description Sample, field, code and message. */
        readonly SchemaViolation: readonly [
            string | null,
            string | null,
            string,
            string
        ];
        /** @description What in the metadata does not fit the schema. */
        readonly SchemaViolations: {
            readonly errors: readonly components["schemas"]["SchemaViolation"][];
            readonly stats: unknown;
        };
        /** @description What was found by name. */
        readonly SearchResults: {
            readonly organizations: readonly components["schemas"]["Organization"][];
            readonly query: string;
            readonly sample_groups: readonly components["schemas"]["SampleGroup"][];
            readonly samples: readonly components["schemas"]["Sample"][];
        };
        /** @description What logging in gives. */
        readonly Session: {
            /** @description Goes into the Authorization header of later requests. A secret. */
            readonly auth_token: string;
        };
        /** @description A form for the storage, with `file` as its last part. At most 5 GiB. */
        readonly SmallUpload: {
            readonly fields: {
                readonly [key: string]: string;
            };
            /** Format: uri */
            readonly url: string;
        };
        /** @description That it was done. */
        readonly Status: {
            readonly status: string;
        };
        /** @description A word that samples, groups and other tags can have. */
        readonly Tag: {
            readonly created_at: components["schemas"]["DateTime"];
            /** @description Unique. */
            readonly name: string;
            /**
             * @description Anything that goes with the word.
             * @default
             */
            readonly payload: string;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["TagId"];
        };
        /** @description A sample that is to have the tag. */
        readonly TaggedSample: {
            readonly sample_uuid: components["schemas"]["SampleId"];
        };
        /** @description How many groups have a result, by module. */
        readonly TagGroupModuleCounts: {
            /** @description How many groups have the tag. */
            readonly n_groups: number;
        } & {
            readonly [key: string]: number;
        };
        /**
         * Format: uuid
         * @description The uuid of a tag.
         */
        readonly TagId: string;
        readonly TagPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["Tag"][];
        };
        /** @description Another tag, and how it is related. */
        readonly TagRelation: {
            /**
             * @description The relation, for example `is-a`.
             * @default
             */
            readonly payload: string;
            readonly tag_uuid: components["schemas"]["TagId"];
        };
        /** @description A task that the server works on. */
        readonly Task: {
            readonly status: string;
            readonly task_hash: string;
        };
        /** @description By what was asked for, the names from the taxon itself up to the root. */
        readonly TaxonAncestors: {
            readonly [key: string]: readonly string[];
        };
        /** @description What is known of a taxon; nothing of most. */
        readonly TaxonAnnotation: {
            readonly [key: string]: unknown;
        };
        /** @description By what was asked for. */
        readonly TaxonAnnotations: {
            readonly [key: string]: components["schemas"]["TaxonAnnotation"];
        };
        readonly TaxonCities: {
            /** @description By the name of the taxon, and then of the city. */
            readonly results: {
                readonly [key: string]: {
                    readonly [key: string]: components["schemas"]["TaxonInCity"];
                };
            };
        };
        /** @description By what was asked for, the tree below it; beside them, how far down it goes. */
        readonly TaxonDescendants: {
            /** @description How far down; the taxon of this name, if it was asked for. */
            readonly depth: number | components["schemas"]["TaxonTree"];
        } & {
            readonly [key: string]: components["schemas"]["TaxonTree"];
        };
        /** @description A sample in which a taxon was found. */
        readonly TaxonFinding: {
            readonly relative_abundance: number;
            readonly sample_library_uuid: components["schemas"]["SampleGroupId"];
            readonly sample_name: string;
            readonly sample_uuid: components["schemas"]["SampleId"];
        };
        readonly TaxonFindings: {
            /** @description By the name of the taxon. */
            readonly results: {
                readonly [key: string]: readonly components["schemas"]["TaxonFinding"][];
            };
        };
        /** @description How much of a taxon was found in a city. */
        readonly TaxonInCity: {
            readonly all_relative_abundances: readonly number[];
            readonly city_name: string;
            /** @description Where the metadata of a sample say it. */
            readonly latitude?: unknown;
            /** @description Where the metadata of a sample say it. */
            readonly longitude?: unknown;
            readonly max_relative_abundance: number;
            readonly mean_relative_abundance: number;
        };
        readonly TaxonMaterials: {
            /** @description By the name of the taxon, and then of the material. */
            readonly results: {
                readonly [key: string]: {
                    readonly [key: string]: components["schemas"]["TaxonOnMaterial"];
                };
            };
        };
        readonly TaxonName: {
            readonly name: string;
            /** @description The number of the taxon in the taxonomy of the NCBI. */
            readonly taxon_id: string;
        };
        /** @description The names that hold what was asked for. */
        readonly TaxonNames: {
            readonly names: readonly components["schemas"]["TaxonName"][];
            readonly query: string;
        };
        /** @description How much of a taxon was found on a material. */
        readonly TaxonOnMaterial: {
            readonly all_relative_abundances: readonly number[];
            readonly material_name: string;
            readonly max_relative_abundance: number;
            readonly mean_relative_abundance: number;
        };
        /** @description A taxon and what is below it. */
        readonly TaxonTree: {
            readonly annotation?: components["schemas"]["TaxonAnnotation"];
            readonly children: readonly components["schemas"]["TaxonTree"][];
            readonly name: string;
            readonly taxon_id: string;
        };
        /** @description The parts that make up a file. */
        readonly UploadCompletion: {
            readonly parts: readonly components["schemas"]["UploadedPart"][];
            readonly upload_id: string;
        };
        readonly UploadedPart: {
            /** @description As the storage gave it, quotes included. */
            readonly ETag: string;
            readonly PartNumber: number;
        };
        /** @description What the storage made of the parts; null, which is sent as no body, when it did not accept them. */
        readonly UploadOutcome: components["schemas"]["CompletedUpload"] | null;
        /** @description A file that is to be sent, in one piece or in parts. */
        readonly UploadRequest: {
            readonly filename: string;
            /**
             * @description How many parts, when it goes in parts.
             * @default 1
             */
            readonly n_parts: number;
            /**
             * @default upload
             * @enum {string}
             */
            readonly stance: "upload" | "upload-multipart";
        };
        /** @description Where the bytes of a file go; null, which is sent as no body, when the server could sign nothing. */
        readonly UploadTarget: components["schemas"]["SmallUpload"] | components["schemas"]["MultipartUpload"] | null;
        /** @description The profile of a user. */
        readonly User: {
            /** @default null */
            readonly avatar: unknown;
            /** @default null */
            readonly biography: string | null;
            /** @default null */
            readonly company: string | null;
            /** Format: email */
            readonly email: string;
            /** @default null */
            readonly github_username: string | null;
            /** @description The number of the account. */
            readonly id: number;
            readonly is_active: boolean;
            readonly is_staff: boolean;
            /** @default null */
            readonly location: string | null;
            /** @default null */
            readonly name: string | null;
            /** @description The organizations that the user is a member of. */
            readonly organization_objs: readonly components["schemas"]["OrganizationLink"][];
            /** @description The organization that the user has alone. */
            readonly personal_org_uuid: components["schemas"]["OrganizationId"] | null;
            readonly saved_sample_group_objs: readonly components["schemas"]["SampleGroupLink"][];
            /** @default null */
            readonly twitter_username: string | null;
            /**
             * @description A web address.
             * @default null
             */
            readonly url: string | null;
            readonly uuid: components["schemas"]["UserId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a user.
         */
        readonly UserId: string;
        readonly UserPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["User"][];
        };
        /** @description What is wrong, by the name of the field, or `non_field_errors`. */
        readonly ValidationMessages: {
            readonly [key: string]: components["schemas"]["Messages"];
        };
        /** @description The pages about an organization, a group or a pipeline. */
        readonly Wiki: {
            readonly created_at: components["schemas"]["DateTime"];
            readonly home_page_obj: components["schemas"]["WikiPage"] | null;
            readonly page_objs: readonly components["schemas"]["WikiPage"][];
            readonly pages: readonly components["schemas"]["WikiPageId"][];
            readonly sidebar_obj: components["schemas"]["WikiPage"] | null;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid?: components["schemas"]["WikiId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a wiki.
         */
        readonly WikiId: string;
        /** @description A page of a wiki. */
        readonly WikiPage: {
            readonly created_at: components["schemas"]["DateTime"];
            /** @description Markdown. */
            readonly text: string;
            readonly title: string;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["WikiPageId"];
            readonly wiki: components["schemas"]["WikiId"];
        };
        /** @description A new page, or with the uuid of one what that page is to say. */
        readonly WikiPageDraft: {
            readonly text: string;
            readonly title: string;
            readonly uuid?: components["schemas"]["WikiPageId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a page of a wiki.
         */
        readonly WikiPageId: string;
        /** @description Work that is to be done on a sample. */
        readonly WorkOrder: {
            readonly created_at: components["schemas"]["DateTime"];
            readonly description: string;
            readonly job_order_objs: readonly components["schemas"]["JobOrder"][];
            readonly name: string;
            /** @description The higher comes first. */
            readonly priority: number;
            readonly progress_summary: components["schemas"]["JobProgress"];
            readonly sample: components["schemas"]["SampleId"];
            readonly status: components["schemas"]["JobStatus"];
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["WorkOrderId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a work order.
         */
        readonly WorkOrderId: string;
        readonly WorkOrderLink: {
            readonly name: string;
            readonly sample_name: string;
            readonly sample_uuid: components["schemas"]["SampleId"];
            readonly status: components["schemas"]["JobStatus"];
            readonly uuid: components["schemas"]["WorkOrderId"];
        };
        readonly WorkOrderPage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["WorkOrder"][];
        };
        /** @description What work orders are made from. Administrators make it. */
        readonly WorkOrderPrototype: {
            readonly created_at: components["schemas"]["DateTime"];
            readonly description: string;
            readonly name: string;
            readonly updated_at: components["schemas"]["DateTime"];
            readonly uuid: components["schemas"]["WorkOrderPrototypeId"];
        };
        /**
         * Format: uuid
         * @description The uuid of a prototype of work orders.
         */
        readonly WorkOrderPrototypeId: string;
        readonly WorkOrderPrototypePage: {
            /** @description How many there are on all pages. */
            readonly count: number;
            /** Format: uri */
            readonly next: string | null;
            /** Format: uri */
            readonly previous: string | null;
            readonly results: readonly components["schemas"]["WorkOrderPrototype"][];
        };
    };
    responses: {
        /** @description No token, a token that is not valid, or too few rights. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Detail"];
            };
        };
        /** @description Too few rights, in JSON; but the server refuses every write by name before it looks at rights, with a page of HTML that asks for a CSRF token. Write by uuid. */
        readonly ForbiddenByName: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Detail"];
                readonly "text/html": string;
            };
        };
        /** @description The server refuses fields that were sent. */
        readonly Invalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ValidationMessages"];
            };
        };
        /** @description The server refuses fields that were sent, or the whole, by a list of messages that belong to no field. */
        readonly InvalidOrRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ValidationMessages"] | components["schemas"]["Messages"];
            };
        };
        /** @description The token is not valid. Routes that take it as `?token=` too say so in this way, all others by 403. */
        readonly InvalidToken: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Detail"];
            };
        };
        /** @description There is no such thing, or no such page. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Detail"];
            };
        };
        /** @description Nothing has this name. The server says so in JSON or in a page of HTML. */
        readonly NotFoundByName: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Detail"];
                readonly "text/html": string;
            };
        };
        /** @description The server refuses, by a list of messages that belong to no field. */
        readonly Refused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Messages"];
            };
        };
        /** @description The server failed. On this route, this is also how it answers for a thing that does not exist. */
        readonly ServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/html": string;
            };
        };
        /** @description The body is not JSON. */
        readonly UnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Detail"];
            };
        };
    };
    parameters: {
        /** @description Name or uuid of a field. */
        readonly FieldName: string;
        /** @description Name or uuid of a sample group. */
        readonly GroupName: string;
        /** @description The module that made a result, for example `raw::raw_reads`. */
        readonly ModuleName: string;
        /** @description Name or uuid of an organization. */
        readonly OrganizationName: string;
        /** @description A number from 1, or `last`. Pages hold 100. */
        readonly Page: number | string;
        /** @description Which replicate of the module; the one that was updated last, when it is left out. */
        readonly Replicate: string;
        /** @description Name or uuid of a sample. */
        readonly SampleName: string;
        /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
        readonly WorkOrder: components["schemas"]["WorkOrderId"];
    };
    requestBodies: {
        readonly BulkSamples: {
            readonly content: {
                readonly "application/json": components["schemas"]["BulkSamples"];
            };
        };
        readonly Covid19Task: {
            readonly content: {
                readonly "application/json": components["schemas"]["Covid19Task"];
            };
        };
        readonly Credentials: {
            readonly content: {
                readonly "application/json": components["schemas"]["Credentials"];
            };
        };
        readonly GroupChoice: {
            readonly content: {
                readonly "application/json": components["schemas"]["GroupChoice"];
            };
        };
        readonly GroupField: {
            readonly content: {
                readonly "application/json": components["schemas"]["GroupField"];
            };
        };
        readonly GroupResult: {
            readonly content: {
                readonly "application/json": components["schemas"]["GroupResult"];
            };
        };
        readonly JobOrder: {
            readonly content: {
                readonly "application/json": components["schemas"]["JobOrder"];
            };
        };
        readonly NewMember: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewMember"];
            };
        };
        readonly Organization: {
            readonly content: {
                readonly "application/json": components["schemas"]["Organization"];
            };
        };
        readonly Pipeline: {
            readonly content: {
                readonly "application/json": components["schemas"]["Pipeline"];
            };
        };
        readonly PipelineModule: {
            readonly content: {
                readonly "application/json": components["schemas"]["PipelineModule"];
            };
        };
        readonly Project: {
            readonly content: {
                readonly "application/json": components["schemas"]["Project"];
            };
        };
        readonly S3ApiKey: {
            readonly content: {
                readonly "application/json": components["schemas"]["S3ApiKey"];
            };
        };
        readonly S3Bucket: {
            readonly content: {
                readonly "application/json": components["schemas"]["S3Bucket"];
            };
        };
        readonly Sample: {
            readonly content: {
                readonly "application/json": components["schemas"]["Sample"];
            };
        };
        readonly SampleChoice: {
            readonly content: {
                readonly "application/json": components["schemas"]["SampleChoice"];
            };
        };
        readonly SampleField: {
            readonly content: {
                readonly "application/json": components["schemas"]["SampleField"];
            };
        };
        readonly SampleGroup: {
            readonly content: {
                readonly "application/json": components["schemas"]["SampleGroup"];
            };
        };
        readonly SampleResult: {
            readonly content: {
                readonly "application/json": components["schemas"]["SampleResult"];
            };
        };
        readonly Tag: {
            readonly content: {
                readonly "application/json": components["schemas"]["Tag"];
            };
        };
        readonly TaggedSample: {
            readonly content: {
                readonly "application/json": components["schemas"]["TaggedSample"];
            };
        };
        readonly TagRelation: {
            readonly content: {
                readonly "application/json": components["schemas"]["TagRelation"];
            };
        };
        readonly UploadCompletion: {
            readonly content: {
                readonly "application/json": components["schemas"]["UploadCompletion"];
            };
        };
        readonly UploadRequest: {
            readonly content: {
                readonly "application/json": components["schemas"]["UploadRequest"];
            };
        };
        readonly User: {
            readonly content: {
                readonly "application/json": components["schemas"]["User"];
            };
        };
        readonly WikiPageDraft: {
            readonly content: {
                readonly "application/json": components["schemas"]["WikiPageDraft"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly login: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Credentials"];
        readonly responses: {
            /** @description The session. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly logout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The token is void. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly registerUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Credentials"];
        readonly responses: {
            /** @description The new account. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            readonly 400: components["responses"]["InvalidOrRefused"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Your account. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly createSamplesInBulk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["BulkSamples"];
        readonly responses: {
            /** @description Their ids, in the order of the names. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BulkSamplesCreated"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly startCovid19Task: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Covid19Task"];
        readonly responses: {
            /** @description The task. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Task"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly searchMetasubCities: {
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
            /** @description What was found. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaxonCities"];
                };
            };
            readonly 400: components["responses"]["Refused"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly searchMetasubMaterials: {
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
            /** @description What was found. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaxonMaterials"];
                };
            };
            readonly 400: components["responses"]["Refused"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly searchMetasubSamples: {
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
            /** @description What was found. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MetasubFindings"];
                };
            };
            readonly 400: components["responses"]["Refused"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly searchEverything: {
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
            /** @description What was found. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OmnisearchResults"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listTags: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the one of this name. */
                readonly name?: string;
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only those of this sample. */
                readonly sample?: components["schemas"]["SampleId"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["TagId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of tags. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TagPage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createTag: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Tag"];
        readonly responses: {
            /** @description The new one. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tag"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchTag: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tag"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceTag: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Tag"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tag"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteTag: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateTag: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Tag"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tag"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchRandomTagSamples: {
        readonly parameters: {
            readonly query?: {
                /** @description How many at most. */
                readonly n?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The samples. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RandomSamples"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchTagGroupModuleCounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The counts. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TagGroupModuleCounts"];
                };
            };
            readonly 401: components["responses"]["InvalidToken"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listTagSampleGroups: {
        readonly parameters: {
            readonly query?: {
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of groups. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroupPage"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly tagSampleGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["GroupChoice"];
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Status"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchTagSampleModuleCounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The counts. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroupModuleCounts"];
                };
            };
            readonly 401: components["responses"]["InvalidToken"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listTagSamples: {
        readonly parameters: {
            readonly query?: {
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of samples. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SamplePage"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly tagSample: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["TaggedSample"];
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Status"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listTagTags: {
        readonly parameters: {
            readonly query?: {
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of tags. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TagPage"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly tagTag: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["TagId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["TagRelation"];
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Status"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchTagByName: {
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
            /** @description As it is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tag"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly replaceTagByName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of a tag. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Tag"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tag"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteTagByName: {
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
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly updateTagByName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of a tag. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Tag"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tag"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly searchTaxa: {
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
            /** @description What was found. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaxonFindings"];
                };
            };
            readonly 400: components["responses"]["Refused"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchTaxonAncestors: {
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
            /** @description By what was asked for. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaxonAncestors"];
                };
            };
            readonly 400: components["responses"]["Refused"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly annotateTaxa: {
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
            /** @description By what was asked for. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaxonAnnotations"];
                };
            };
            readonly 400: components["responses"]["Refused"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly correctTaxonNames: {
        readonly parameters: {
            readonly query: {
                /** @description Only canonical names, unless it is `false`. */
                readonly canon?: boolean;
                /** @description Names, separated by commas. */
                readonly query: string;
                /** @description Only taxa of this rank. */
                readonly rank?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description By what was asked for. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CorrectedTaxonNames"];
                };
            };
            readonly 400: components["responses"]["Refused"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchTaxonDescendants: {
        readonly parameters: {
            readonly query: {
                /** @description With what is known of each, unless it is `false`. */
                readonly annotate?: boolean;
                /** @description How far down. */
                readonly depth?: number;
                /** @description Names, separated by commas. */
                readonly query: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description By what was asked for. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaxonDescendants"];
                };
            };
            readonly 400: components["responses"]["Refused"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listGroupWorkOrderPrototypes: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those of this name. */
                readonly name?: string;
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["GroupWorkOrderPrototypeId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of prototypes of work orders on groups. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupWorkOrderPrototypePage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly fetchGroupWorkOrderPrototype: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupWorkOrderPrototypeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupWorkOrderPrototype"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly listGroupWorkOrdersOfPrototype: {
        readonly parameters: {
            readonly query?: {
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupWorkOrderPrototypeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of work orders. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupWorkOrderPage"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchGroupWorkOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupWorkOrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The work order. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupWorkOrder"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly listJobOrderPrototypes: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those of this name. */
                readonly name?: string;
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["JobOrderPrototypeId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of prototypes of jobs. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrderPrototypePage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly fetchJobOrderPrototype: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["JobOrderPrototypeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrderPrototype"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly fetchJobOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["JobOrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The job. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceJobOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["JobOrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["JobOrder"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteJobOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["JobOrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateJobOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["JobOrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["JobOrder"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchOrganizationByName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The organization of a name. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organization"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly replaceOrganizationByName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Organization"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organization"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteOrganizationByName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly updateOrganizationByName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Organization"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organization"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchSampleGroupByName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sample group of a name. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroup"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly replaceSampleGroupByName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleGroup"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroup"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteSampleGroupByName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly updateSampleGroupByName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleGroup"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroup"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchGroupResultByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The result of a group, by names. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupResult"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly replaceGroupResultByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["GroupResult"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupResult"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteGroupResultByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly updateGroupResultByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["GroupResult"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupResult"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchGroupFieldByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a field. */
                readonly field: components["parameters"]["FieldName"];
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The field of a group result, by names. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupField"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly replaceGroupFieldByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a field. */
                readonly field: components["parameters"]["FieldName"];
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["GroupField"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupField"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteGroupFieldByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a field. */
                readonly field: components["parameters"]["FieldName"];
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly updateGroupFieldByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a field. */
                readonly field: components["parameters"]["FieldName"];
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["GroupField"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupField"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchSampleByName: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sample of a name. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Sample"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly replaceSampleByName: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Sample"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Sample"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteSampleByName: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly updateSampleByName: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Sample"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Sample"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchSampleResultByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The result of a sample, by names. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleResult"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly replaceSampleResultByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleResult"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleResult"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteSampleResultByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly updateSampleResultByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleResult"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleResult"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchSampleFieldByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a field. */
                readonly field: components["parameters"]["FieldName"];
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The field of a sample result, by names. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleField"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly replaceSampleFieldByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a field. */
                readonly field: components["parameters"]["FieldName"];
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleField"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleField"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteSampleFieldByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a field. */
                readonly field: components["parameters"]["FieldName"];
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly updateSampleFieldByName: {
        readonly parameters: {
            readonly query?: {
                /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                readonly replicate?: components["parameters"]["Replicate"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Name or uuid of a field. */
                readonly field: components["parameters"]["FieldName"];
                /** @description Name or uuid of a sample group. */
                readonly group: components["parameters"]["GroupName"];
                /** @description The module that made a result, for example `raw::raw_reads`. */
                readonly module: components["parameters"]["ModuleName"];
                /** @description Name or uuid of an organization. */
                readonly org: components["parameters"]["OrganizationName"];
                /** @description Name or uuid of a sample. */
                readonly sample: components["parameters"]["SampleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleField"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleField"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["ForbiddenByName"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly listOrganizations: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the one of this name. */
                readonly name?: string;
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["OrganizationId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of organizations. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganizationPage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createOrganization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Organization"];
        readonly responses: {
            /** @description The new organization. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organization"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchOrganization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The organization. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organization"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceOrganization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Organization"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organization"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteOrganization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateOrganization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Organization"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organization"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly listOrganizationMembers: {
        readonly parameters: {
            readonly query?: {
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of profiles. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UserPage"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly addOrganizationMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["NewMember"];
        readonly responses: {
            /** @description Added. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Status"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchOrganizationWiki: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The wiki. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Wiki"];
                };
            };
            /** @description It was made just now. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Wiki"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly saveOrganizationWikiPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["WikiPageDraft"];
        readonly responses: {
            /** @description The wiki as it is now. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Wiki"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listPipelineModules: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those of this name. */
                readonly name?: string;
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only those of this pipeline. */
                readonly pipeline?: components["schemas"]["PipelineId"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["PipelineModuleId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of modules. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PipelineModulePage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createPipelineModule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["PipelineModule"];
        readonly responses: {
            /** @description The new one. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PipelineModule"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchPipelineModule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineModuleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PipelineModule"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replacePipelineModule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineModuleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["PipelineModule"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PipelineModule"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deletePipelineModule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineModuleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updatePipelineModule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineModuleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["PipelineModule"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PipelineModule"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly listPipelines: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the one of this name. */
                readonly name?: string;
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["PipelineId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of pipelines. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PipelinePage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createPipeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Pipeline"];
        readonly responses: {
            /** @description The new one. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Pipeline"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchPipeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Pipeline"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replacePipeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Pipeline"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Pipeline"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deletePipeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updatePipeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Pipeline"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Pipeline"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchPipelineModuleByVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of a module. */
                readonly name: string;
                readonly uuid: components["schemas"]["PipelineId"];
                /** @description Version of the module. */
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The module. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PipelineModule"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchPipelineWiki: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The wiki. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Wiki"];
                };
            };
            /** @description It was made just now. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Wiki"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly savePipelineWikiPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["PipelineId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["WikiPageDraft"];
        readonly responses: {
            /** @description The wiki as it is now. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Wiki"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchPipelineByName: {
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
            /** @description As it is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Pipeline"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly replacePipelineByName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of a pipeline. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Pipeline"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Pipeline"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deletePipelineByName: {
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
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
        };
    };
    readonly updatePipelineByName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of a pipeline. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Pipeline"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Pipeline"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFoundByName"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly listProjects: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the one of this name. */
                readonly name?: string;
                /** @description Only those of this organization. */
                readonly organization_id?: components["schemas"]["OrganizationId"];
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["ProjectId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of projects. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectPage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Project"];
        readonly responses: {
            /** @description The new one. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Project"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Project"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Project"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Project"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Project"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Project"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly listProjectGroups: {
        readonly parameters: {
            readonly query?: {
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of groups. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroupPage"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly addProjectGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["GroupChoice"];
        readonly responses: {
            /** @description Added. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Status"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listS3ApiKeys: {
        readonly parameters: {
            readonly query?: {
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of keys of your organizations. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["S3ApiKeyPage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createS3ApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["S3ApiKey"];
        readonly responses: {
            /** @description The new key. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["S3ApiKey"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchS3Bucket: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["S3BucketId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bucket. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["S3Bucket"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceS3Bucket: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["S3BucketId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["S3Bucket"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["S3Bucket"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteS3Bucket: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["S3BucketId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateS3Bucket: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["S3BucketId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["S3Bucket"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["S3Bucket"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly listS3Buckets: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those of this organization. */
                readonly organization_id?: components["schemas"]["OrganizationId"];
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of buckets of your organizations. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["S3BucketPage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createS3Bucket: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["S3Bucket"];
        readonly responses: {
            /** @description The new bucket. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["S3Bucket"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchS3ApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["S3ApiKeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The key. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["S3ApiKey"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceS3ApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["S3ApiKeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["S3ApiKey"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["S3ApiKey"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteS3ApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["S3ApiKeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateS3ApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["S3ApiKeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["S3ApiKey"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["S3ApiKey"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly listSampleFields: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those of this result. */
                readonly analysis_result_id?: components["schemas"]["SampleResultId"];
                /** @description Only those of this name. */
                readonly name?: string;
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["SampleFieldId"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of fields of sample results. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleFieldPage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createSampleField: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleField"];
        readonly responses: {
            /** @description The new field of a sample result. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleField"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchSampleField: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleFieldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The field of a sample result. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleField"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceSampleField: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleFieldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleField"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleField"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteSampleField: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleFieldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateSampleField: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleFieldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleField"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleField"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly completeSampleFieldUpload: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleFieldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["UploadCompletion"];
        readonly responses: {
            /** @description The file is there; or no body, where the storage did not accept the parts. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UploadOutcome"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly uploadSampleField: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleFieldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["UploadRequest"];
        readonly responses: {
            /** @description A form to post, addresses of the parts, or no body when the server could sign none. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UploadTarget"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listSampleResults: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those of this module. */
                readonly module_name?: string;
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only those of this replicate. */
                readonly replicate?: string;
                /** @description Only those of this sample. */
                readonly sample_id?: components["schemas"]["SampleId"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["SampleResultId"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of results of samples. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleResultPage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createSampleResult: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleResult"];
        readonly responses: {
            /** @description The new result of a sample. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleResult"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchSampleResult: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleResultId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The result of a sample. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleResult"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceSampleResult: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleResultId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleResult"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleResult"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteSampleResult: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleResultId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateSampleResult: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleResultId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleResult"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleResult"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly listGroupFields: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those of this result. */
                readonly analysis_result_id?: components["schemas"]["GroupResultId"];
                /** @description Only those of this name. */
                readonly name?: string;
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["GroupFieldId"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of fields of group results. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupFieldPage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createGroupField: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["GroupField"];
        readonly responses: {
            /** @description The new field of a group result. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupField"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchGroupField: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupFieldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The field of a group result. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupField"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceGroupField: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupFieldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["GroupField"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupField"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteGroupField: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupFieldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateGroupField: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupFieldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["GroupField"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupField"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly completeGroupFieldUpload: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupFieldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["UploadCompletion"];
        readonly responses: {
            /** @description The file is there; or no body, where the storage did not accept the parts. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UploadOutcome"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly uploadGroupField: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupFieldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["UploadRequest"];
        readonly responses: {
            /** @description A form to post, addresses of the parts, or no body when the server could sign none. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UploadTarget"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listGroupResults: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those of this module. */
                readonly module_name?: string;
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only those of this replicate. */
                readonly replicate?: string;
                /** @description Only those of this group. */
                readonly sample_group_id?: components["schemas"]["SampleGroupId"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["GroupResultId"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of results of groups. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupResultPage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createGroupResult: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["GroupResult"];
        readonly responses: {
            /** @description The new result of a group. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupResult"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchGroupResult: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupResultId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The result of a group. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupResult"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceGroupResult: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupResultId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["GroupResult"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupResult"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteGroupResult: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupResultId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateGroupResult: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["GroupResultId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["GroupResult"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupResult"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly listSampleGroups: {
        readonly parameters: {
            readonly query?: {
                /** @description Only public ones, or only private ones. */
                readonly is_public?: boolean;
                /** @description Only the one of this name. */
                readonly name?: string;
                /** @description Only those of this organization. */
                readonly organization_id?: components["schemas"]["OrganizationId"];
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["SampleGroupId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of sample groups. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroupPage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createSampleGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleGroup"];
        readonly responses: {
            /** @description The new sample group. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroup"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchSampleGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sample group. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroup"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceSampleGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleGroup"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroup"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteSampleGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateSampleGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleGroup"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroup"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly downloadModuleFiles: {
        readonly parameters: {
            readonly query?: {
                /** @description The only kind there is. */
                readonly kind?: "tar";
            };
            readonly header?: never;
            readonly path: {
                /** @description The module, for example `raw::raw_reads`. */
                readonly module: string;
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A tar.gz. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/gzip": string;
                };
            };
            readonly 401: components["responses"]["InvalidToken"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly generateMetadataSchema: {
        readonly parameters: {
            readonly query?: {
                /** @description Whether one that is there is replaced. Any value means yes, false too: leave it out to mean no. */
                readonly overwrite?: boolean;
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The schema. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GeneratedSchema"];
                };
            };
            readonly 400: components["responses"]["Refused"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchSampleGroupManifest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The manifest. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroupManifest"];
                };
            };
            readonly 401: components["responses"]["InvalidToken"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchSampleGroupMetadata: {
        readonly parameters: {
            readonly query?: {
                /** @description The form of the answer; JSON when it is left out. */
                readonly kind?: "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description By sample; as a table, when it is asked for. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroupMetadata"];
                    readonly "text/csv": string;
                };
            };
            readonly 401: components["responses"]["InvalidToken"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchSampleGroupModuleCounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The counts. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroupModuleCounts"];
                };
            };
            readonly 401: components["responses"]["InvalidToken"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchSampleGroupLinks: {
        readonly parameters: {
            readonly query?: {
                /** @description Whether to give the metadata of each sample as well. */
                readonly metadata?: boolean;
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The links. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGroupLinks"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listSampleGroupSamples: {
        readonly parameters: {
            readonly query?: {
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of samples. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SamplePage"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly addSampleGroupSamples: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleChoice"];
        readonly responses: {
            /** @description Added. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Status"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly removeSampleGroupSamples: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["SampleChoice"];
        readonly responses: {
            /** @description Taken out. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Status"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly validateMetadataSchema: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The violations. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SchemaViolations"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchSampleGroupWiki: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The wiki. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Wiki"];
                };
            };
            /** @description It was made just now. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Wiki"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly saveSampleGroupWikiPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["WikiPageDraft"];
        readonly responses: {
            /** @description The wiki as it is now. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Wiki"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listGroupWorkOrders: {
        readonly parameters: {
            readonly query?: {
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of work orders. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupWorkOrderPage"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly createGroupWorkOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly prototype: components["schemas"]["GroupWorkOrderPrototypeId"];
                readonly uuid: components["schemas"]["SampleGroupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The uuid of the new work order. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedGroupWorkOrder"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listSamples: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those of this library. */
                readonly library_id?: components["schemas"]["SampleGroupId"];
                /** @description Only those of this name. */
                readonly name?: string;
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["SampleId"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of samples. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SamplePage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly createSample: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Sample"];
        readonly responses: {
            /** @description The new sample. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Sample"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchSample: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sample. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Sample"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceSample: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Sample"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Sample"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteSample: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateSample: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Sample"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Sample"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchSampleManifest: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The manifest. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleManifest"];
                };
            };
            readonly 401: components["responses"]["InvalidToken"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchSampleMetadata: {
        readonly parameters: {
            readonly query?: {
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The versions. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleMetadata"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listSampleWorkOrders: {
        readonly parameters: {
            readonly query?: {
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                readonly work_order_uuid?: components["parameters"]["WorkOrder"];
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of work orders. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrderPage"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly createSampleWorkOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly prototype: components["schemas"]["WorkOrderPrototypeId"];
                readonly uuid: components["schemas"]["SampleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The uuid of the new work order. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedWorkOrder"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly search: {
        readonly parameters: {
            readonly query?: {
                /** @description Part of a name; everything, when it is left out. */
                readonly query?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was found. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SearchResults"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly listUsers: {
        readonly parameters: {
            readonly query?: {
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of profiles. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UserPage"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly fetchUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The profile. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly replaceUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["User"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly deleteUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly updateUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["User"];
        readonly responses: {
            /** @description As it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly fetchUserById: {
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
            /** @description The profile. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Your profile. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchSiteWiki: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The wiki. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Wiki"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly saveSiteWikiPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["WikiPageDraft"];
        readonly responses: {
            /** @description The wiki as it is now. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Wiki"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listWorkOrderPrototypes: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those of this name. */
                readonly name?: string;
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description Only the one with this uuid. */
                readonly uuid?: components["schemas"]["WorkOrderPrototypeId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of prototypes of work orders. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrderPrototypePage"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly fetchWorkOrderPrototype: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["WorkOrderPrototypeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrderPrototype"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly listWorkOrdersOfPrototype: {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly max_num?: number;
                /** @description Without those of this status. */
                readonly not_status?: components["schemas"]["JobStatus"];
                /** @description A number from 1, or `last`. Pages hold 100. */
                readonly page?: components["parameters"]["Page"];
                /** @description In random order. Any value means yes. */
                readonly random?: boolean;
            };
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["WorkOrderPrototypeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of work orders. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrderPage"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly fetchWorkOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uuid: components["schemas"]["WorkOrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The work order. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
}
