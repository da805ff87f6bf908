import static java.nio.charset.StandardCharsets.ISO_8859_1

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.Paths
import java.util.regex.Pattern
import javax.lang.model.SourceVersion

// Batch mode ignores the patterns of archetype-metadata.xml, so what was asked for is checked here: when the files are
// already written, as an archetype may run no code before.

Path output = Paths.get(request.outputDirectory).toAbsolutePath().normalize()
Path project = output.resolve(request.artifactId).normalize()
String javaVersion = request.properties['javaVersion']
String jsonLibrary = request.properties['jsonLibrary']

boolean isPackage(String name) {
    return SourceVersion.isName(name) && !name.startsWith('java.')
}

// The Java Language Specification, 6.1, says how to make a package name out of a name that is none.
String packageLike(String name) {
    String mended = name.replace('-', '_').split(/\./).findAll().collect {
        it[0] ==~ /\d/ ? '_' + it : SourceVersion.isKeyword(it) ? it + '_' : it
    }.join('.')
    return isPackage(mended) ? mended : 'com.acme.items'
}

def rules = [
    ['groupId', request.groupId, request.groupId ==~ /[\w-]+(\.[\w-]+)*/,
        'must be letters, digits, - and _ between dots', 'com.acme'],
    ['artifactId', request.artifactId, request.artifactId ==~ /[\w-]{1,64}/,
        'must be 1 to 64 letters, digits, - and _, as the Lambda function gets this name', 'items-api'],
    ['version', request.version, request.version ==~ /\w[\w.+-]*/,
        'must be letters, digits, dots, + - and _', '1.0-SNAPSHOT'],
    ['package', request.package, isPackage(request.package),
        'must be a package name Java allows', packageLike(request.package)],
    ['javaVersion', javaVersion, javaVersion in ['17', '21', '25'],
        'must be 17, 21 or 25, the versions AWS Lambda runs', '17'],
    ['jsonLibrary', jsonLibrary, jsonLibrary in ['jackson-jr', 'jackson-databind'],
        'must be jackson-jr or jackson-databind', 'jackson-jr'],
]

// Maven writes pom.xml first and leaves alone what it finds, so a file older than pom.xml is not of this run.
List<Path> generatedFiles(Path project) {
    String root = 'archetype-resources/'
    def archetype = Thread.currentThread().contextClassLoader.getResource(root + 'pom.xml').openConnection()
    archetype.useCaches = false
    def start = Files.getLastModifiedTime(project.resolve('pom.xml'))
    return archetype.jarFile.withCloseable { jar ->
        jar.entries().collect { it.name }.findAll { it.startsWith(root) && !it.endsWith('/') }
                .collect { (it - root).replace('/java/', "/java/${request.package.replace('.', '/')}/") }
                .collect { project.resolve(it) }
                .findAll { Files.isRegularFile(it) && Files.getLastModifiedTime(it) >= start }
    }
}

void deleteGenerated(Path project, Path output) {
    def files = generatedFiles(project)
    def folders = files.collectMany { file ->
        (project.nameCount..<file.nameCount).collect { file.root.resolve(file.subpath(0, it)) }
    }
    files.each { Files.delete(it) }
    folders.unique().sort { -it.nameCount }.each {
        if (!output.startsWith(it) && !it.toFile().list()) {
            Files.delete(it)
        }
    }
}

// In a folder with a pom.xml Maven has made the project a module of it. Latin 1 keeps every byte, whatever the encoding.
void removeModule(Path parent) {
    if (Files.exists(parent)) {
        String module = "\\s*<module>${Pattern.quote(request.artifactId)}</module>"
        Files.writeString(parent, Files.readString(parent, ISO_8859_1).replaceFirst(module, ''), ISO_8859_1)
    }
}

rules.findAll { name, value, valid, rule, example -> !valid }.take(1).each { name, value, valid, rule, example ->
    deleteGenerated(project, output)
    removeModule(output.resolve('pom.xml'))
    throw new IllegalArgumentException(
            "$name is '$value', $rule. Nothing was generated; run it again with, for instance, -D$name=$example")
}

String unused = jsonLibrary == 'jackson-jr' ? 'JacksonDatabindProvider.java' : 'JacksonJrProvider.java'
generatedFiles(project).findAll { it.endsWith(unused) }.each { Files.delete(it) }

String folder = output == Paths.get('').toAbsolutePath() ? request.artifactId : project
println """
Next:
  cd ${folder.contains(' ') ? "\"$folder\"" : folder}
  mvn verify          builds the function and checks it on a local AWS, which needs no account
  mvn lambda:deploy   releases it to your AWS account
"""
