import java.util.concurrent.TimeUnit

def classPath = new File(basedir, 'target/class-path.txt').text
def log = new File(basedir, 'build.log').text
def record = new File(basedir, 'target/lambda/start.properties')
def zip = new java.util.zip.ZipFile(new File(basedir, 'target/greetings-1.0-lambda.zip'))
def ide = { Map<String, String> environment, String... arguments ->
    def java = new File(System.getProperty('java.home'), 'bin/java').path
    def command = [java, '-XX:TieredStopAtLevel=1', '-Dlambda.url=${lambda.url}', '-cp', classPath, 'com.acme.Ide'] + arguments.toList()
    def builder = new ProcessBuilder(command).directory(new File('/')).redirectErrorStream(true)
    builder.environment().putAll(environment)
    builder.start()
}
def run = { Map<String, String> environment = [TOKEN: 'secret'] ->
    def process = ide(environment)
    def output = process.inputStream.text
    assert process.waitFor() == 0
    output
}
def functionOf = { String output -> ProcessHandle.of((output =~ /url http:\S+ pid (\d+)/)[0][1] as long) }

// Checks come from the OpenAPI document, and from files for hurl.
assert log =~ /GET +\/greetings +200/ && log.contains('openapi     not checked: GET /greetings/{name}: needs name')
assert log =~ /hurl +--test --no-color --report-junit .+TEST-hurl.xml --variable url=http:\S+ --secret token=\*\*\* .+greetings.hurl/
assert !log.contains('hush-7431')

// In Maven the tests met the function that start had started; what they need is in no zip and no record.
assert log.contains('Tests run: 5, Failures: 0, Errors: 0, Skipped: 0')
assert zip.entries().every { !it.name.contains('junit') && !it.name.contains('-test') }
assert record.text.contains('environment.GREETING=hello') && record.text.contains('environment.TOKEN=@{env.TOKEN}')

// Without Maven the first test starts it, with the classes as they are now; nothing is left when the JVM ends.
def alone = run()
assert alone.contains('passed 4 of 4') && alone.contains('No lambda.url is set: the function runs at http://127.0.0.1:')
assert functionOf(alone).isEmpty()
assert new File(basedir, 'target/lambda/junit').list().every { !it.startsWith('local-') }

// A killed JVM takes the function with it.
def killed = ide([TOKEN: 'secret'], 'wait')
def lines = killed.inputStream.newReader('UTF-8')
def shown = ''
for (def line = lines.readLine(); line != null && !line.startsWith('passed'); line = lines.readLine()) { shown += line + '\n' }
assert functionOf(shown).isPresent()
def orphan = functionOf(shown).get().onExit()
killed.destroyForcibly().waitFor()
assert orphan.get(10, TimeUnit.SECONDS)

// What is wrong is said in one sentence, with the line to paste.
assert run([:]).contains('The function cannot be started locally. <environment> TOKEN refers to @{env.TOKEN}, which is not set in this shell.')
new File(basedir, 'pom.xml') << '\n'
assert run().contains('The POM has changed since lambda:start recorded the project.')
record.delete()
assert run().contains("There is no URL to test, and $record.path, from which the function would be started, is missing. Run once, in the project's folder:\n\n    mvn verify\n")
