# Makes the packages of Windows, from a clean clone: .msi and a portable .zip, into target\downloads, and tries them.
# Needs a JDK 25, Maven, a network and, for the .msi, WiX 3 (candle and light on the path).
# Options go to Maven: packaging\package.ps1 -Dtypes=zip
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
mvn --batch-mode --no-transfer-progress -Ppackage -DskipTests verify @args
exit $LASTEXITCODE
