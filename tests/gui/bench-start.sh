#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Times the start of the window, with a large family where one is at hand.
# Usage: bench-start.sh START-HEADLESS BENCH-START KITH
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

shared=${KITH_SHARED:-$(dirname "$0")/../../../shared}
family=$shared/gedcom/royal92.ged
set -- "$@" "$folder/case.kith"
if [ -f "$family" ]; then
  "$3" import "$family" "$4" >/dev/null 2>&1
else
  "$3" new "$4" --sample
fi
exec "$1" --size 1366x768 --wm none -- "$2" "$3" "$4"
