<#-- The form of THIRD-PARTY.md; written by: mvn license:add-third-party -->
# What ships with Glassnet and is not Glassnet's own

Written by `mvn license:add-third-party` from the dependencies of `pom.xml`; a test fails when it is out of date. Tools
and libraries that only build or test the program do not ship and are not listed.

## Libraries

| library | version | licence |
|---|---|---|
<#list dependencyMap as e>
<#assign p = e.getKey()/>
| ${p.groupId}:${p.artifactId} | ${p.version} | <#list e.getValue() as l>${l}<#if l_has_next> or </#if></#list> |
</#list>

The JavaFX, JavaCPP, OpenBLAS and ND4J libraries come with native code for the platform a package is made for. Inside it:
OpenBLAS (BSD-3-Clause), oneDNN (Apache-2.0), FlatBuffers (Apache-2.0), GCC's run-time libraries libgomp, libgfortran,
libgcc and libstdc++ (GPL-3.0 with the GCC Runtime Library Exception) and libquadmath (LGPL-2.1), on Windows also
winpthreads (MIT).
`org.nd4j:guava`, `org.nd4j:jackson` and `org.nd4j:protobuf` are repackaged copies of Guava (Apache-2.0), Jackson
(Apache-2.0) and Protocol Buffers (BSD-3-Clause).

## Fonts and data

| what | where | licence |
|---|---|---|
| Inter, by the Inter Project Authors | `resources/fonts` | SIL OFL 1.1 |
| JetBrains Mono, by the JetBrains Mono Project Authors | `resources/fonts` | SIL OFL 1.1 |
| MNIST, by Yann LeCun, Corinna Cortes and Christopher J. C. Burges | `samples/mnist` | CC BY-SA 3.0 |
