def project = new File(basedir, 'project/items-api')
def pom = new groovy.xml.XmlSlurper().parse(new File(project, 'pom.xml'))

assert pom.properties.'maven.compiler.release' == '21'
assert pom.dependencies.dependency.artifactId*.text() ==
        ['lambda-jaxrs', 'resteasy-core', 'jackson-databind', 'resteasy-undertow', 'lambda-jaxrs', 'junit-jupiter']

def sources = new File(project, 'src/main/java/com/acme/items')
assert sources.list().findAll { it.startsWith('Jackson') } == ['JacksonDatabindProvider.java']
assert new File(sources, 'ItemsApplication.java').text.contains('JacksonDatabindProvider.class')
assert new File(project, 'README.md').text.contains('Java 21')
