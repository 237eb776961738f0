#!/usr/bin/env bash
# Downloads the raw reads of a library, counts them, and uploads a table for each sample. Run it
# again when samples were added, or after an interruption: it downloads only what is new.
# usage: round.sh ORGANIZATION LIBRARY FOLDER [SHARD]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
organization=$1 library=$2 folder=$3 shard=${4:-1/1}

# Folders are named by uuids, so that any name of a sample works.
pangea sync "$organization" "$library" "$folder" --module raw::raw_reads --shard "$shard" \
  --template '{sample_uuid}/{field}.{extension}'

mkdir -p "$folder.counts"
# Columns 5 and 6 of the manifest: the name and the uuid of the sample.
tail -n +2 "$folder/MANIFEST.tsv" | cut -f 5,6 | sort -u | while IFS=$'\t' read -r name uuid; do
  # A name with quotes is quoted, as in CSV.
  if [[ $name == \"*\" ]]; then name=${name:1:-1} name=${name//\"\"/\"}; fi
  table="$folder.counts/$uuid.tsv"
  [ -e "$table.uploaded" ] && continue
  "$here/count-reads.sh" "$folder/$uuid"/*.fastq.gz > "$table"
  pangea upload file "$organization" "$library" "$name" "$table" --quiet \
    --module read_counts --replicate v1 --field table < /dev/null
  touch "$table.uploaded"
done
