// Downloads the raw reads of a library, counts them, and uploads a table for each sample.
//
//   nextflow run main.nf --organization Lab --library Subway
//
// To continue when samples were added: the same command with -resume.
params.organization = 'Lab'
params.library = 'Subway'
params.data = "${launchDir}/data"

// The data are outside of the work folder, so that a later run downloads only what is new.
process DOWNLOAD {
    cache false

    input:
    tuple env('ORGANIZATION'), env('LIBRARY'), env('DATA')

    output:
    path 'MANIFEST.tsv'

    script:
    '''
    pangea sync "$ORGANIZATION" "$LIBRARY" "$DATA" --module raw::raw_reads \
        --template '{sample_uuid}/{field}.{extension}'
    cp "$DATA/MANIFEST.tsv" MANIFEST.tsv
    '''
}

process COUNT {
    input:
    tuple val(uuid), val(name), path(reads)

    output:
    tuple val(uuid), val(name), path('counts.tsv')

    script:
    """
    bash ${projectDir}/../count-reads.sh ${reads} > counts.tsv
    """
}

process UPLOAD {
    errorStrategy 'retry'
    maxRetries 2

    input:
    tuple val(uuid), env('SAMPLE'), path(counts), env('ORGANIZATION'), env('LIBRARY')

    script:
    '''
    pangea upload file "$ORGANIZATION" "$LIBRARY" "$SAMPLE" counts.tsv --quiet \
        --module read_counts --replicate v1 --field table
    '''
}

workflow {
    DOWNLOAD(Channel.of([params.organization, params.library, params.data]))
    samples = DOWNLOAD.out
        .splitCsv(header: true, sep: '\t', quote: '"')
        .filter { row -> row.module == 'raw::raw_reads' }
        .map { row -> tuple(row.sample_uuid, row.sample, file("${params.data}/${row.path}")) }
        .groupTuple(by: [0, 1])
    COUNT(samples)
    UPLOAD(COUNT.out.map { uuid, name, counts -> tuple(uuid, name, counts, params.organization, params.library) })
}
