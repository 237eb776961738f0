#!/usr/bin/env bash
# Prints the number of reads in each FASTQ file. It stands for your own tool.
# usage: count-reads.sh FILE.fastq.gz... > TABLE.tsv
set -euo pipefail

printf 'file\treads\n'
for reads in "$@"; do
  printf '%s\t%s\n' "$(basename "$reads")" "$(($(gzip -dc -- "$reads" | wc -l) / 4))"
done
