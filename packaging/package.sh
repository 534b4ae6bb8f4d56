#!/usr/bin/env bash
# Makes the packages of this system, from a clean clone: on Linux .deb, .rpm and .tar.gz, on macOS .dmg, into
# target/downloads, and tries them. Needs a JDK 25, Maven and a network; on Linux also dpkg-dev, binutils, xvfb (unless
# DISPLAY is set) and, for the .rpm, rpm:
#   apt-get install dpkg-dev binutils xvfb rpm
# Options go to Maven: packaging/package.sh -Dtypes=deb
set -euo pipefail
cd "$(dirname "$0")/.."
exec mvn --batch-mode --no-transfer-progress -Ppackage -DskipTests verify "$@"
