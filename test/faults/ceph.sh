#!/usr/bin/env bash
# A real S3 in a folder of its own: Ceph's gateway over one monitor and one store in memory, all on
# 127.0.0.1.
#
#   ceph.sh start FOLDER PORT [STORE_BYTES]   the gateway listens on PORT + 30, the others below it; prints its address
#   ceph.sh gateway FOLDER                    starts the gateway again, after it was killed
#   ceph.sh stop FOLDER
#
# Needs Debian's radosgw, ceph-mon, ceph-osd and ceph-common. Access key FAULTS, secret key
# FAULTS-SECRET.
set -euo pipefail
verb=$1 folder=$2
export CEPH_CONF=$folder/ceph.conf

settings() {
  local port=$1 bytes=$2 id
  id=$(cat /proc/sys/kernel/random/uuid)
  mkdir -p "$folder"/{mon,osd,gateway,run,log}
  touch "$folder/keyring"
  cat >"$CEPH_CONF" <<CONF
[global]
fsid = $id
mon initial members = a
mon host = [v2:127.0.0.1:$port/0,v1:127.0.0.1:$((port + 1))/0]
public network = 127.0.0.0/8
cluster network = 127.0.0.0/8
ms bind ipv6 = false
ms bind port min = $((port + 2))
ms bind port max = $((port + 20))
# Nobody but this machine can reach it.
auth cluster required = none
auth service required = none
auth client required = none
keyring = $folder/keyring
run dir = $folder/run
pid file = $folder/run/\$name.pid
admin socket = $folder/run/\$name.asok
log file = $folder/log/\$name.log
# One copy is enough of what is thrown away.
mon allow pool size one = true
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 8
osd pool default pgp num = 8
osd crush chooseleaf type = 0
mon data avail warn = 2
mon data avail crit = 1
[mon.a]
mon data = $folder/mon
[osd]
osd objectstore = memstore
memstore device bytes = $bytes
osd data = $folder/osd
[client.rgw.a]
ms mon client mode = crc
rgw data = $folder/gateway
rgw frontends = beast endpoint=127.0.0.1:$((port + 30))
rgw enable apis = s3
# What is replaced or deleted gives its memory back soon: the default is once an hour.
rgw gc obj min wait = 1
rgw gc processor period = 1
rgw gc processor max time = 1
CONF
  echo "$port $id" >"$folder/port"
}

gateway() {
  local port
  read -r port _ <"$folder/port"
  radosgw -n client.rgw.a -f --setuser root --setgroup root >"$folder/log/gateway.out" 2>&1 &
  echo $! >"$folder/run/gateway.pid"
  for _ in $(seq 300); do
    if curl -s -o /dev/null "http://127.0.0.1:$((port + 30))/"; then return; fi
    sleep 0.1
  done
  echo "Ceph's gateway was not up after 30 s: see $folder/log" >&2
  return 1
}

start() {
  local port=$1 id osd
  settings "$port" "${2:-3221225472}"
  read -r _ id <"$folder/port"
  monmaptool --create --clobber --fsid "$id" --addv a "[v2:127.0.0.1:$port,v1:127.0.0.1:$((port + 1))]" "$folder/monmap" >/dev/null
  ceph-mon --mkfs -i a --monmap "$folder/monmap"
  ceph-mon -i a --setuser root --setgroup root
  osd=$(cat /proc/sys/kernel/random/uuid)
  ceph osd new "$osd" >/dev/null
  ceph-osd -i 0 --mkfs --osd-uuid "$osd" 2>/dev/null
  ceph-osd -i 0 --setuser root --setgroup root 2>/dev/null
  radosgw-admin user create --uid=faults --display-name=faults --access-key=FAULTS --secret-key=FAULTS-SECRET >/dev/null 2>&1
  gateway
  echo "http://127.0.0.1:$((port + 30))"
}

stop() {
  local pid file
  for file in "$folder"/run/*.pid; do
    pid=$(cat "$file" 2>/dev/null) || continue
    # A store in memory has nothing to save.
    kill -KILL "$pid" 2>/dev/null || true
  done
}

case $verb in
start) start "$3" "${4:-}" ;;
gateway) gateway ;;
stop) stop ;;
*) echo "usage: ceph.sh start|gateway|stop FOLDER [PORT] [STORE_BYTES]" >&2; exit 2 ;;
esac
