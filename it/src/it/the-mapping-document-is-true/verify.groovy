import groovy.json.JsonSlurper

def page = new JsonSlurper().parse(new File(basedir, 'blocks.json'), 'UTF-8')
def of = { kind -> page.blocks.findAll { it.kind == kind } }
def log = new File(basedir, 'build.log').getText('UTF-8')

// Every command ran, in this order.
def invoker = new Properties()
new File(basedir, 'invoker.properties').withInputStream { invoker.load(it) }
def ran = (1..20).findAll { invoker["invoker.goals.$it".toString()] }.collect { invoker["invoker.project.$it".toString()] + ': ' + invoker["invoker.goals.$it".toString()] }
def commands = of('run').collectMany { block ->
    block.lines.collect { line -> block.of.split(' ')[0] + ': ' + line.replaceFirst('^mvn ', block.of.endsWith('with local AWS') ? 'lambda:start ' : '') }
}
assert of('run').every { block -> block.lines.every { it.startsWith('mvn ') } }
assert ran == commands + ['events: test']

// Every line of output was printed, in this order.
of('log').each { block ->
    def from = 0
    block.lines.each { line ->
        def wanted = line.split('…', -1).collect { java.util.regex.Pattern.quote(it) }.join('.*')
        def found = java.util.regex.Pattern.compile('(?m)^\\[INFO\\] ' + wanted).matcher(log)
        assert found.find(from): "Not printed: $line"
        from = found.end()
    }
}

// Every request was sent, every event handled.
def tested = { project, folder, name -> new groovy.xml.XmlSlurper().parse(new File(basedir, "$project/target/$folder/TEST-com.acme.${name}.xml")) }
of('requests').each { assert tested(it.of, 'failsafe-reports', 'RequestsIT').@tests.toInteger() == it.lines.size() - 2 }
assert tested('events', 'surefire-reports', 'EventsTest').@tests.toInteger() == of('event').size()
assert of('event')*.of == of('rows')*.of

// The Python side is only read.
def has = { program -> ['sh', '-c', "command -v $program"].execute().waitFor() == 0 }
def accepts = { command, text ->
    def process = command.execute()
    process.out.withWriter('UTF-8') { it << text }
    def errors = process.err.text
    assert process.waitFor() == 0: errors + text
}
if (has('python3')) {
    accepts(['python3', '-c', 'import ast, sys; ast.parse(sys.stdin.read())'], of('python').collectMany { it.lines }.join('\n') + '\n')
    def expressions = of('rows').collectMany { it.lines.drop(2).collect { line -> line.split(/\|/)[2].trim().replaceAll('^`|`$', '') } }
    accepts(['python3', '-c', 'import ast, sys\nfor line in sys.stdin: compile(line.strip(), line, "eval", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)'], expressions.join('\n'))
} else {
    println 'python3 is not installed: the Python of docs/mapping.md was not checked.'
}
if (has('bash')) {
    accepts(['bash', '-n'], of('bash').collectMany { it.lines }.join('\n') + '\n')
} else {
    println 'bash is not installed: the commands of the Python side in docs/mapping.md were not checked.'
}
def python = of('python').collectMany { it.lines }.join(' ')
assert of('words').every { block -> block.lines.every { python.contains("from $it import") } }

// What the prose says in code was seen somewhere above.
def known = page.blocks.collectMany { it.lines + it.of }.join('\n') + log + ['prebuild.groovy', 'verify.groovy', 'harness/pom.xml', 'harness/Probe.java'].collect { new File(basedir, it).text } + basedir.name
page.prose.each { line -> (line =~ /`([^`]+)`/).each { assert known.contains(it[1]): "No test knows ${it[0]}" } }

return true
