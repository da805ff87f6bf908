// Takes docs/mapping.md apart and makes projects of it. verify.groovy reads what is left in blocks.json.
import groovy.json.JsonOutput

page = new File(basedir, '../../../../docs/mapping.md').getText('UTF-8').readLines()
harness = new File(basedir, 'harness')
projects = ['items', 'resteasy', 'jersey3', 'jersey2', 'events']
blocks = []
prose = []

/** Every fence and every table must stand right under a comment that says what is done with it. */
def read() {
    for (int i = 0; i < page.size(); i++) {
        def marker = page[i] =~ /^<!-- (\w+)(?:: (.+))? -->$/
        if (!marker) {
            assert !page[i].startsWith('```') && !page[i].startsWith('|') && !page[i].startsWith('    '): "No test uses line ${i + 1}: ${page[i]}"
            prose << page[i]
            continue
        }
        boolean fence = page[++i].startsWith('```')
        assert fence || page[i].startsWith('|'): "Under ${page[i - 1]} stands neither code nor a table, line ${i + 1}"
        def lines = []
        for (i += fence ? 1 : 0; i < page.size() && (fence ? page[i] != '```' : page[i].startsWith('|')); i++) {
            lines << page[i]
        }
        blocks << [kind: marker[0][1], of: marker[0][2] ?: '', table: !fence, lines: lines]
    }
}

def write(String path, String text) {
    def file = new File(basedir, path)
    file.parentFile.mkdirs()
    file.setText(text, 'UTF-8')
}

def cells(block) {
    block.lines.drop(2).collect { line -> line.substring(1, line.lastIndexOf('|')).split(/\|/, -1)*.trim() }
}

def code(String cell) {
    cell.replaceAll('^`|`$', '')
}

/** Fragments of POMs that belong to a project, in the order of the page. */
def fragments(String project, String place) {
    blocks.findAll { it.kind == 'into' && it.of.split(' ').contains(project) && it.of.endsWith(" $place") }
            .collect { it.lines.join('\n') }.join('\n')
}

def pom(String project) {
    def plugin = fragments('items', 'plugins')
    if (project != 'items') {
        plugin = plugin.replaceFirst(/(?s)(<checks>).*(<\/checks>)/) { all, start, end -> start + fragments(project, 'checks') + end }
    }
    write("$project/pom.xml", new File(harness, 'pom.xml').getText('UTF-8')
            .replace('[[artifactId]]', project)
            .replace('[[properties]]', fragments(project, 'properties'))
            .replace('[[dependencies]]', fragments(project == 'events' ? 'items' : project, 'dependencies'))
            .replace('[[plugins]]', project == 'events' ? '' : plugin))
}

def requests(block) {
    write("${block.of}/src/test/resources/requests.txt", cells(block).collect { it.collect { code(it) }.join('\t') + '\n' }.join(''))
    write("${block.of}/src/test/java/com/acme/RequestsIT.java", new File(harness, 'RequestsIT.java').text)
}

/** One resource class for each table, whose only method evaluates all expressions of the table. */
def probe(block) {
    def name = block.of.replace('-', '_')
    def rows = cells(block).withIndex().collect { row, i -> [code: code(row[2]), value: code(row[3]), i: i] }
    def parameters = rows.findAll { it.code.startsWith('@') }.collect { "${it.code} p${it.i}, " }.join('')
    def values = rows.collect { "SEEN.add(String.valueOf(${it.code.startsWith('@') ? "p${it.i}" : it.code}));" }.join('\n        ')
    write("events/src/main/java/com/acme/${name}.java", new File(harness, 'Probe.java').text
            .replace('[[name]]', name).replace('[[parameters]]', parameters).replace('[[values]]', values))
    write("events/src/test/resources/${name}.txt", rows.collect { "${it.code}\t${it.value}\n" }.join(''))
}

read()
blocks.groupBy { it.kind + ' ' + it.of }.each { where, same ->
    def text = same.collect { it.lines.join('\n') + '\n' }.join('')
    def block = same[0]
    switch (block.kind) {
        case 'file': write(block.of, text); break
        case 'event': write("events/src/test/resources/${block.of.replace('-', '_')}.json", text); break
        case 'requests': requests(block); break
        case 'rows': probe(block); break
        case ['into', 'run', 'log', 'python', 'bash', 'words']: break
        default: assert false: "Nobody knows what to do with <!-- ${where} -->"
    }
    def named = block.kind in ['into', 'file', 'requests', 'run', 'log'] ? block.of.split(' ')[0].split('/')[0] : 'items'
    assert named in projects: "No test builds the project of <!-- ${where} -->"
    assert block.kind != 'into' || block.of.split(' ')[-1] in ['properties', 'dependencies', 'plugins', 'checks']: "No POM has the place of <!-- ${where} -->"
    assert block.kind != 'file' || block.of ==~ '[^/]+/src/main/java/.*\\.java': "Nobody compiles <!-- ${where} -->"
    assert same.size() == 1 || block.kind in ['python', 'bash', 'log', 'run']: "Twice: <!-- ${where} -->"
}
projects.each { pom(it) }
write('events/src/test/java/com/acme/EventsTest.java', new File(harness, 'EventsTest.java').text)
write('events/src/test/resources/events.txt', blocks.findAll { it.kind == 'event' }.collect { it.of.replace('-', '_') + '\n' }.join(''))
write('blocks.json', JsonOutput.toJson([blocks: blocks, prose: prose]))
