def project = basedir.toPath().resolve('project/items-api')
def files = java.nio.file.Files.walk(project).toList().findAll { it.toFile().file }.collect { project.relativize(it).join('/') }
def text = { project.resolve(it).toFile().getText('UTF-8') }

assert files.sort() == [
        '.gitignore',
        '.mvn/jvm.config',
        'README.md',
        'pom.xml',
        'src/main/java/com/acme/items/HealthResource.java',
        'src/main/java/com/acme/items/InvalidRequest.java',
        'src/main/java/com/acme/items/Item.java',
        'src/main/java/com/acme/items/ItemsApplication.java',
        'src/main/java/com/acme/items/ItemsResource.java',
        'src/main/java/com/acme/items/JacksonJrProvider.java',
        'src/main/java/com/acme/items/JsonBody.java',
        'src/main/java/com/acme/items/LambdaHandler.java',
        'src/main/java/com/acme/items/Main.java',
        'src/test/java/com/acme/items/ItemsResourceTest.java',
        'src/test/java/com/acme/items/JsonBodyTest.java',
        'src/test/java/com/acme/items/ServerTest.java',
        'src/test/java/com/acme/items/SmokeIT.java',
]

def pom = new groovy.xml.XmlSlurper().parseText(text('pom.xml'))
assert [pom.groupId, pom.artifactId, pom.version]*.text() == ['com.acme', 'items-api', '1.0-SNAPSHOT']
assert pom.properties.'maven.compiler.release' == '17'
assert pom.properties.'lambda-maven.version' ==~ /\d+\.\d+\.\d+(-SNAPSHOT)?/
assert pom.properties.'exec.mainClass' == 'com.acme.items.Main'
assert pom.dependencies.dependency.artifactId*.text() ==
        ['lambda-jaxrs', 'resteasy-core', 'jackson-jr-objects', 'resteasy-undertow', 'lambda-jaxrs', 'junit-jupiter']
assert pom.build.plugins.plugin.configuration.systemPropertyVariables.'lambda.url' == '${lambda.url}'
assert pom.build.plugins.plugin.version.every { it.text() }
assert text('src/main/java/com/acme/items/ItemsApplication.java').contains('JacksonJrProvider.class')
assert text('README.md').startsWith('items-api\n=========')
assert files.every { !text(it).contains('#if') && !text(it).contains('#end') && !text(it).contains('archetype') }
