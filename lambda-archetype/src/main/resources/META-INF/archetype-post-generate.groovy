import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.Paths
import javax.lang.model.SourceVersion

// Batch mode ignores the patterns of archetype-metadata.xml, so what was asked for is checked here: after the files are
// written, which is the only time an archetype may run code. None of them existed before, else Maven had stopped.

Path output = Paths.get(request.outputDirectory).toAbsolutePath().normalize()
Path project = output.resolve(request.artifactId).normalize()
String javaVersion = request.properties['javaVersion']
String jsonLibrary = request.properties['jsonLibrary']

String problem() {
    String groupId = request.groupId
    String artifactId = request.artifactId
    String version = request.version
    String name = request.package
    String javaVersion = request.properties['javaVersion']
    String jsonLibrary = request.properties['jsonLibrary']
    if (!(groupId ==~ /[\w-]+(\.[\w-]+)*/)) {
        return "groupId is '$groupId', must be words of letters, digits, - and _ between dots: -DgroupId=com.acme"
    }
    if (!(artifactId ==~ /[\w-]{1,64}/)) {
        return "artifactId is '$artifactId', must be 1 to 64 letters, digits, - and _, as it names the Lambda function:" +
                ' -DartifactId=items-api'
    }
    if (!(version ==~ /\w[\w.+-]*/)) {
        return "version is '$version', must be letters, digits, . + - and _: -Dversion=1.0-SNAPSHOT"
    }
    if (!SourceVersion.isName(name) || name.startsWith('java.')) {
        return "package is '$name', which is no name Java allows for a package: -Dpackage=${allowed(name)}"
    }
    if (!(javaVersion in ['17', '21', '25'])) {
        return "javaVersion is '$javaVersion', must be 17, 21 or 25, the versions AWS Lambda runs: -DjavaVersion=17"
    }
    if (!(jsonLibrary in ['jackson-jr', 'jackson-databind'])) {
        return "jsonLibrary is '$jsonLibrary', must be jackson-jr or jackson-databind: -DjsonLibrary=jackson-jr"
    }
    return null
}

// The Java Language Specification, 6.1, says how to turn what is no identifier into one.
String allowed(String name) {
    String mended = name.split(/\./).findAll().collect { part ->
        String word = part.replaceAll(/\W/, '_').replaceAll(/^(?=\d)/, '_')
        SourceVersion.isKeyword(word) ? word + '_' : word
    }.join('.')
    return SourceVersion.isName(mended) && !mended.startsWith('java.') ? mended : 'com.acme.items'
}

List<Path> generatedFiles(Path project) {
    String root = 'archetype-resources/'
    def archetype = Thread.currentThread().contextClassLoader.getResource(root + 'pom.xml').openConnection()
    archetype.useCaches = false
    return archetype.jarFile.withCloseable { jar ->
        jar.entries().collect { it.name }.findAll { it.startsWith(root) && !it.endsWith('/') }.collect {
            String packagePath = '/java/' + request.package.replace('.', '/') + '/'
            project.resolve((it - root).replace('/java/', packagePath))
        }
    }
}

void deleteGenerated(Path project, Path output) {
    List<Path> files = generatedFiles(project)
    files.each { Files.deleteIfExists(it) }
    Set<Path> folders = files.collectMany { file ->
        (project.nameCount..<file.nameCount).collect { file.root.resolve(file.subpath(0, it)) }
    }
    folders.sort { -it.nameCount }.each {
        if (!output.startsWith(it) && Files.isDirectory(it) && !it.toFile().list()) {
            Files.delete(it)
        }
    }
    // In a folder with a pom.xml Maven has added the project to its modules.
    Path parent = output.resolve('pom.xml')
    if (Files.exists(parent)) {
        parent.setText(parent.getText('UTF-8').replace("<module>${request.artifactId}</module>", ''), 'UTF-8')
    }
}

String problem = problem()
if (problem != null) {
    deleteGenerated(project, output)
    throw new IllegalArgumentException(problem + '\nNothing was generated.')
}

String unused = jsonLibrary == 'jackson-jr' ? 'JacksonDatabindProvider.java' : 'JacksonJrProvider.java'
generatedFiles(project).findAll { it.endsWith(unused) }.each { Files.delete(it) }

String folder = output == Paths.get('').toAbsolutePath() ? request.artifactId : project.toString()
println ''
println 'Next:'
println "  cd ${folder.contains(' ') ? "\"$folder\"" : folder}"
println "  mvn verify          builds the function, and proves it on an AWS of its own on this machine"
println "  mvn lambda:deploy   releases it to your AWS account"
println ''
